import { emptyWorkbook } from "../engine/emptyWorkbook";
import { followEdits } from "../engine/followEdits";
import { makeCustomFunctions, type HostCustomFunctions } from "../functions/makeCustomFunctions";
import { makeExcel, type HostExcel } from "../office/makeExcel";
import { makeOffice } from "../office/makeOffice";
import { browserUniver } from "./browserUniver";
import { ChartLayer } from "./charts/ChartLayer";
import { enterAsTyped } from "./enterAsTyped";
import { fitNumbers } from "./fitNumbers";
import { tellGridEvents } from "./gridEvents";
import { GridView } from "./GridView";
import { PageHost } from "./PageHost";
import type { AddIn } from "./readAddIn";
import { RowFitter } from "./RowFitter";
import { calculateRules } from "./rules/calculateRules";
import { seeSpilledValues } from "./rules/seeSpilledValues";
import { showRules } from "./rules/showRules";
import { readTypedEntries } from "./typedEntries";
import { FirstKeys } from "./typing/FirstKeys";
import { queueKeys } from "./typing/queueKeys";
import type { Switches } from "./switches";

declare global {
  interface Window {
    /** What office.js gives an add-in; the pane's frame takes it from here. */
    officeForAddIn?: { readonly Excel: HostExcel; readonly Office: ReturnType<typeof makeOffice>; readonly CustomFunctions: HostCustomFunctions };
    /** For tests, and for whoever looks into the page. */
    workbookHost?: PageHost;
  }
}

export interface OpenHost {
  readonly host: PageHost;
  readonly view: GridView;
  readonly rows: RowFitter;
}

/** The grid in the page, an empty workbook in it, and Office.js before it. */
export function openHost(container: HTMLElement, addIn: AddIn, switches: Switches, showPane: (shown: boolean) => void): OpenHost {
  const firstKeys = new FirstKeys();
  const { univer, api } = browserUniver(container);
  const host = new PageHost(univer, api);
  host.failAtSync = switches.failSync;
  host.blankAs = switches.blanks;
  api.createWorkbook(emptyWorkbook());
  followEdits(host);
  tellGridEvents(host);
  const view = new GridView(host);
  new ChartLayer(host, view);
  seeSpilledValues(host);
  calculateRules(host);
  showRules(host);
  fitNumbers(host);
  readTypedEntries(host);
  enterAsTyped(host);
  queueKeys(firstKeys, host, view, container);
  window.officeForAddIn = {
    Excel: makeExcel(host),
    Office: makeOffice(host, { theme: switches.theme, showPane }),
    CustomFunctions: makeCustomFunctions(host, () => addIn.functions),
  };
  window.workbookHost = host;
  return { host, view, rows: new RowFitter(host) };
}
