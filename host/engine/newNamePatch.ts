import type { ICommandInfo } from "@univerjs/core";
import type { IDefinedNamesService, ISetDefinedNameMutationParam } from "@univerjs/engine-formula";
import { SetDefinedNameCommand } from "@univerjs/sheets";
import { UpdateFormulaController } from "@univerjs/sheets-formula";

interface Controller {
  readonly _definedNamesService: IDefinedNamesService;
  _getUpdateFormula(command: ICommandInfo): { undos: unknown[]; redos: unknown[] };
}

/**
 * Univer reads every formula of the workbook again whenever a name is defined, to follow one that is called otherwise now. A name that is
 * new, or keeps what it is called, changes no formula's text.
 */
const controller = UpdateFormulaController.prototype as unknown as Controller;
const update = controller._getUpdateFormula;
controller._getUpdateFormula = function updateWhereRenamed(this: Controller, command) {
  if (command.id === SetDefinedNameCommand.id) {
    const { unitId, id, name } = command.params as ISetDefinedNameMutationParam;
    const before = this._definedNamesService.getValueById(unitId, id);
    if (!before || before.name === name) return { undos: [], redos: [] };
  }
  return update.call(this, command);
};
