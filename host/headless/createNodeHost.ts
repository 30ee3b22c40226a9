import { emptyWorkbook } from "../engine/emptyWorkbook";
import { followEdits } from "../engine/followEdits";
import { Host } from "../engine/Host";
import { nodeUniver } from "../engine/nodeUniver";
import type { FunctionsFile } from "../functions/functionMetadata";
import { makeCustomFunctions, type HostCustomFunctions } from "../functions/makeCustomFunctions";
import { makeExcel, type HostExcel } from "../office/makeExcel";
import { makeOffice } from "../office/makeOffice";

export interface NodeHost {
  readonly host: Host;
  readonly Excel: HostExcel;
  readonly Office: ReturnType<typeof makeOffice>;
  readonly CustomFunctions: HostCustomFunctions;
  /** Gives the metadata, then runs the add-in's script that associates its functions. */
  loadFunctions(file: FunctionsFile, script: () => void): void;
  /** Makes Excel, Office and CustomFunctions global, as in a page with office.js. */
  installGlobals(): void;
  close(): void;
}

/** A workbook in Node: the engine, the emulation and an empty sheet. */
export function createNodeHost(): NodeHost {
  const { univer, api } = nodeUniver();
  const host = new Host(univer, api);
  followEdits(host);
  api.createWorkbook(emptyWorkbook());
  let functions: FunctionsFile = { functions: [] };
  const Excel = makeExcel(host);
  const Office = makeOffice(host);
  const CustomFunctions = makeCustomFunctions(host, () => functions);
  const installGlobals = (): void => void Object.assign(globalThis, { Excel, Office, CustomFunctions });
  return {
    host, Excel, Office, CustomFunctions, installGlobals,
    loadFunctions(file, script) {
      functions = file;
      installGlobals();
      script();
    },
    close: () => univer.dispose(),
  };
}
