import { FunctionType } from "@univerjs/engine-formula";
import { IDescriptionService } from "@univerjs/sheets-formula";
import type { Host } from "../engine/Host";
import { customFunctions, type HostCustomFunctions } from "./customFunctions";
import type { FunctionsFile } from "./functionMetadata";

/** CustomFunctions of a workbook: what is associated can be called in it, with help for autocomplete. */
export const makeCustomFunctions = (host: Host, file: () => FunctionsFile): HostCustomFunctions =>
  customFunctions({
    file,
    blankAs: () => host.blankAs,
    add: (definition, { description = "", parameters }) => {
      host.calculation.associate(definition);
      host.inject<IDescriptionService>(IDescriptionService).registerDescriptions([
        {
          functionName: definition.name,
          functionType: FunctionType.User,
          description,
          abstract: description,
          functionParameter: parameters.map(({ name, description: detail = "", optional, repeating }) => ({
            name, detail, example: optional ? `[${name}]` : name, require: optional ? 0 : 1, repeat: repeating ? 1 : 0,
          })),
        },
      ]);
    },
  });

export type { HostCustomFunctions };
