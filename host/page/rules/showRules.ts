import { ICommandService, type IRange } from "@univerjs/core";
import { AddDataValidationMutation, RemoveDataValidationMutation, type IAddDataValidationMutationParams, type IRemoveDataValidationMutationParams } from "@univerjs/data-validation";
import { AddConditionalRuleMutation, DeleteConditionalRuleMutation, type IAddConditionalRuleMutationParams, type IDeleteConditionalRuleMutationParams } from "@univerjs/sheets-conditional-formatting";
import { parseRect } from "../../engine/a1";
import type { HostRule } from "../../engine/SheetExtras";
import type { PageHost } from "../PageHost";
import { conditionalRule } from "./conditionalRule";
import { validationRule } from "./validationRule";

const rangeOf = (address: string): IRange => {
  const { row, column, rows, columns } = parseRect(address);
  return { startRow: row, endRow: row + rows - 1, startColumn: column, endColumn: column + columns - 1 };
};

interface Kind<R> {
  readonly add: (sheetId: string, id: string, rule: R) => void;
  readonly remove: (sheetId: string, id: string) => void;
  /** Rules as they were given to the grid, as text, by sheet and id. */
  readonly given: Map<string, Map<string, string>>;
}

/** Gives the grid the rules that the host keeps with a sheet: what has changed only, and outside what Undo takes back. */
export function showRules(host: PageHost): void {
  const commands = host.inject<ICommandService>(ICommandService);
  const ids = (subUnitId: string) => ({ unitId: host.book.getId(), subUnitId });
  const conditionalFormats: Kind<Parameters<typeof conditionalRule>[2]> = {
    given: new Map(),
    add: (sheetId, id, rule) =>
      void commands.syncExecuteCommand(AddConditionalRuleMutation.id, { ...ids(sheetId), rule: conditionalRule(id, rangeOf(rule.range), rule) } satisfies IAddConditionalRuleMutationParams),
    remove: (sheetId, id) => void commands.syncExecuteCommand(DeleteConditionalRuleMutation.id, { ...ids(sheetId), cfId: id } satisfies IDeleteConditionalRuleMutationParams),
  };
  const validations: Kind<Parameters<typeof validationRule>[2]> = {
    given: new Map(),
    add: (sheetId, id, rule) =>
      void commands.syncExecuteCommand(AddDataValidationMutation.id, { ...ids(sheetId), rule: validationRule(id, rangeOf(rule.range), rule) } satisfies IAddDataValidationMutationParams),
    remove: (sheetId, id) => void commands.syncExecuteCommand(RemoveDataValidationMutation.id, { ...ids(sheetId), ruleId: id } satisfies IRemoveDataValidationMutationParams),
  };

  const stale = new Set<string>();
  const show = (): void => {
    for (const sheetId of stale) {
      if (!host.book.getSheetBySheetId(sheetId)) continue;
      const extras = host.extrasOf(sheetId);
      bring(sheetId, conditionalFormats, extras.conditionalFormats);
      bring(sheetId, validations, extras.validations);
    }
    stale.clear();
  };
  host.onForPage(({ kind, sheetId }) => {
    if (kind !== "extras") return;
    if (stale.size === 0) queueMicrotask(show);
    stale.add(sheetId);
  });
}

function bring<R>(sheetId: string, { add, remove, given: all }: Kind<R>, rules: readonly HostRule<R>[]): void {
  const given = all.get(sheetId) ?? new Map<string, string>();
  all.set(sheetId, given);
  const wanted = new Map(rules.map(({ id, rule }) => [id, JSON.stringify(rule)]));
  for (const [id, text] of [...given]) {
    if (wanted.get(id) === text) continue;
    remove(sheetId, id);
    given.delete(id);
  }
  for (const { id, rule } of rules) {
    if (given.has(id)) continue;
    add(sheetId, id, rule);
    given.set(id, wanted.get(id)!);
  }
}
