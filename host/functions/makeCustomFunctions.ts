import { FunctionType } from "@univerjs/engine-formula";
import { IDescriptionService } from "@univerjs/sheets-formula";
import { customFunction } from "../../src/calculation/functions/customFunction";
import type { Host } from "../engine/Host";
import { CustomFunctionsError, ERROR_CODES } from "./CustomFunctionsError";
import type { FunctionsFile } from "./functionMetadata";

/** CustomFunctions as an add-in's script sees it: what it associates becomes a function of the workbook, with help for autocomplete. */
export function makeCustomFunctions(host: Host, file: () => FunctionsFile) {
  return {
    Error: CustomFunctionsError,
    ErrorCode: ERROR_CODES,
    associate(id: string, run: (...cells: unknown[]) => unknown): void {
      const metadata = file().functions.find((candidate) => candidate.id === id);
      if (!metadata) throw new Error(`functions.json does not describe ${id}.`);
      const definition = customFunction(metadata, run, {
        allowErrorForDataTypeAny: file().allowErrorForDataTypeAny ?? false,
        blankAs: () => host.blankAs,
        errorGiven: (code) => new CustomFunctionsError(code),
      });
      host.calculation.associate(definition);
      host.inject<IDescriptionService>(IDescriptionService).registerDescriptions([
        {
          functionName: definition.name,
          functionType: FunctionType.User,
          description: metadata.description ?? "",
          abstract: metadata.description ?? "",
          functionParameter: metadata.parameters.map(({ name: parameter, description = "", optional, repeating }) => ({
            name: parameter, detail: description, example: optional ? `[${parameter}]` : parameter, require: optional ? 0 : 1, repeat: repeating ? 1 : 0,
          })),
        },
      ]);
    },
  };
}

export type HostCustomFunctions = ReturnType<typeof makeCustomFunctions>;
