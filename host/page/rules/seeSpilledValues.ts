import type { ICellData } from "@univerjs/core";
import { ConditionalFormattingRuleModel, ConditionalFormattingViewModel, type IConditionFormattingRule } from "@univerjs/sheets-conditional-formatting";
import { rawCell } from "../../engine/cells";
import type { Host } from "../../engine/Host";

/** What works out one rule, as far as it is private to the grid. */
interface Unit {
  readonly _context: { getCellValue: (row: number, column: number) => ICellData };
}
interface ViewModel {
  _createRuleCalculateUnitInstance(unitId: string, sheetId: string, rule: IConditionFormattingRule): Unit | undefined;
}

/** The grid's conditional formats read its own cells only; in Excel they see the cells that a formula fills as well. */
export function seeSpilledValues(host: Host): void {
  const model = host.inject<ConditionalFormattingViewModel>(ConditionalFormattingViewModel);
  const hidden = model as unknown as ViewModel;
  const create = hidden._createRuleCalculateUnitInstance.bind(model);
  hidden._createRuleCalculateUnitInstance = (unitId, sheetId, rule) => {
    const unit = create(unitId, sheetId, rule);
    const sheet = host.book.getSheetBySheetId(sheetId);
    if (unit && sheet) unit._context.getCellValue = (row, column) => rawCell(host, sheet, row, column) ?? {};
    return unit;
  };

  const rules = host.inject<ConditionalFormattingRuleModel>(ConditionalFormattingRuleModel);
  host.calculation.onCalculated((changed) => {
    const unitId = host.book.getId();
    const spilled = new Set(changed.filter(({ top, left, bottom, right }) => bottom > top || right > left).map(({ sheet }) => host.calculation.idOf(sheet)));
    for (const sheetId of spilled) {
      if (sheetId === undefined) continue;
      for (const { cfId } of rules.getSubunitRules(unitId, sheetId) ?? []) model.markRuleDirty(unitId, sheetId, cfId, true);
    }
  });
}
