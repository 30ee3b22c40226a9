import { parseRect, rectAddress, type Rect } from "../engine/a1";
import { commonRect } from "../engine/commonRect";
import type { Host } from "../engine/Host";
import type { SheetExtras } from "../engine/SheetExtras";
import type { ValidationFile } from "../file/WorkbookFile";
import { ClientObject } from "./ClientObject";
import type { RangeHandle } from "./RangeHandle";
import { invalid } from "./RichApiError";

export interface ValidationHandle {
  readonly host: Host;
  readonly range: RangeHandle;
}

const rectsOf = (rule: ValidationFile): Rect[] => rule.range.split(",").map(parseRect);

interface Limits {
  readonly formula1: number;
  readonly formula2?: number;
  readonly operator: string;
}

/** Choices in the rule itself, or a formula. */
const LONGEST_SOURCE = 255;

const OPERATORS = { Between: "between", GreaterThanOrEqualTo: "greaterThanOrEqual", LessThanOrEqualTo: "lessThanOrEqual" } as const;

function ruleFrom(value: unknown): Record<string, unknown> {
  const { list, decimal, wholeNumber, custom } = value as { list?: { source: string }; decimal?: Limits; wholeNumber?: Limits; custom?: { formula: string } };
  if (list && list.source.length > LONGEST_SOURCE) throw invalid(`The choices of a list take at most ${LONGEST_SOURCE} characters, not ${list.source.length}.`);
  if (custom && custom.formula.length > LONGEST_SOURCE) throw invalid(`The formula of a data validation takes at most ${LONGEST_SOURCE} characters, not ${custom.formula.length}.`);
  if (list) return { kind: "list", source: list.source.startsWith("=") ? list.source : list.source.split(",").map((choice) => choice.trim()) };
  if (custom) return { kind: "custom", formula: custom.formula };
  const limits = decimal ?? wholeNumber;
  const operator = limits && OPERATORS[limits.operator as keyof typeof OPERATORS];
  if (!limits || !operator) throw invalid("The workbook host knows lists, decimals, whole numbers and formulas as data validation.");
  if (limits.formula2 !== undefined && limits.formula1 > limits.formula2) throw invalid("The least value of a data validation is greater than the most.");
  return { kind: decimal ? "decimal" : "wholeNumber", operator, min: limits.formula1, ...(limits.formula2 !== undefined && { max: limits.formula2 }) };
}

/** What is left of a rectangle outside another: above, below, left and right of it. */
function outside(rect: Rect, cut: Rect): Rect[] {
  const part = commonRect(rect, cut);
  if (!part) return [rect];
  const [bottom, right] = [part.row + part.rows, part.column + part.columns];
  return [
    { ...rect, rows: part.row - rect.row },
    { ...rect, row: bottom, rows: rect.row + rect.rows - bottom },
    { ...part, column: rect.column, columns: part.column - rect.column },
    { ...part, column: right, columns: rect.column + rect.columns - right },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

/** Takes the rules off the cells of a range; those of other cells stay. */
function takeOff(extras: SheetExtras, range: Rect, spared?: string): void {
  extras.validations = extras.validations.flatMap((entry) => {
    if (entry.id === spared) return [entry];
    const left = rectsOf(entry.rule).flatMap((rect) => outside(rect, range));
    const address = left.map(rectAddress).join(",");
    return left.length === 0 ? [] : address === entry.rule.range ? [entry] : [{ id: address, rule: { ...entry.rule, range: address } }];
  });
}

/** Merges what is said of a range's validation; it counts once it has a rule. */
function merge({ host, range }: ValidationHandle, part: Record<string, unknown>): void {
  const address = rectAddress(range);
  const sheetId = range.sheet.getSheetId();
  const extras = host.extrasOf(sheetId);
  const found = extras.validations.find(({ rule }) => rule.range === address);
  // A new rule takes the place of what its cells had before.
  if ("kind" in part) takeOff(extras, range, found?.id);
  const rule = { ...(found?.rule ?? { range: address }), ...part } as unknown as ValidationFile;
  extras.validations = [...extras.validations.filter((entry) => entry !== found), { id: address, rule }];
  host.emit({ kind: "extras", sheetId });
}

export class DataValidation extends ClientObject<ValidationHandle> {
  clear(): void {
    this.act("clear", ({ host, range }) => {
      takeOff(host.extrasOf(range.sheet.getSheetId()), range);
      host.emit({ kind: "extras", sheetId: range.sheet.getSheetId() });
    });
  }
}
const rulesOn = (host: Host, range: RangeHandle): ValidationFile[] => host.extrasOf(range.sheet.getSheetId()).validations.map(({ rule }) => rule);

/** The rectangles of a range that have a rule, as far as they lie in it. */
export const validatedAreas = (host: Host, range: RangeHandle): RangeHandle[] =>
  rulesOn(host, range).flatMap(rectsOf).flatMap((rect) => {
    const part = commonRect(range, rect);
    return part ? [{ sheet: range.sheet, ...part }] : [];
  });

const sameRule = (one: ValidationFile, other: ValidationFile): boolean => JSON.stringify({ ...one, range: "" }) === JSON.stringify({ ...other, range: "" });

/** The rule that every cell of the range has, whether it was set in one go or in several. */
function found({ host, range }: ValidationHandle): ValidationFile | undefined {
  const parts = rulesOn(host, range).flatMap((rule) => rectsOf(rule).flatMap((rect) => {
    const part = commonRect(range, rect);
    return part ? [{ rule, cells: part.rows * part.columns }] : [];
  }));
  const [first] = parts;
  const covered = parts.reduce((sum, { cells }) => sum + cells, 0) === range.rows * range.columns;
  return first && covered && parts.every(({ rule }) => sameRule(rule, first.rule)) ? first.rule : undefined;
}

const KINDS = { list: "List", decimal: "Decimal", wholeNumber: "WholeNumber", custom: "Custom" } as const;

function typeOf(handle: ValidationHandle): string {
  const rule = found(handle);
  return rule ? KINDS[rule.kind] : validatedAreas(handle.host, handle.range).length > 0 ? "MixedCriteria" : "None";
}

/** As an add-in sets it. */
function excelRule(rule: ValidationFile | undefined): Record<string, unknown> {
  if (!rule) return {};
  if (rule.kind === "list") return { list: { inCellDropDown: true, source: typeof rule.source === "string" ? rule.source : rule.source.join(",") } };
  if (rule.kind === "custom") return { custom: { formula: rule.formula } };
  const operator = Object.entries(OPERATORS).find(([, kept]) => kept === rule.operator)![0];
  if (rule.operator === "between") return { [rule.kind]: { formula1: rule.min, formula2: rule.max, operator } };
  return { [rule.kind]: { formula1: rule.operator === "lessThanOrEqual" ? (rule.max ?? rule.min) : rule.min, operator } };
}

ClientObject.properties(DataValidation, {
  rule: { get: (handle) => excelRule(found(handle)), set: (handle, value) => merge(handle, ruleFrom(value)) },
  prompt: {
    get: (handle) => ({ showPrompt: true, title: found(handle)?.promptTitle ?? "", message: found(handle)?.promptMessage ?? "" }),
    set: (handle, value) => {
      const { title, message } = value as { title: string; message: string };
      // Excel refuses longer prompts.
      if (title.length > 32 || message.length > 255) throw invalid("The title of a prompt has at most 32 characters, its message at most 255.");
      merge(handle, { promptTitle: title, promptMessage: message });
    },
  },
  errorAlert: {
    get: (handle) => ({ showAlert: true, title: found(handle)?.errorTitle ?? "", message: found(handle)?.errorMessage ?? "" }),
    set: (handle, value) => {
      const { title, message } = value as { title: string; message: string };
      if (title.length > 32 || message.length > 255) throw invalid("The title of an error alert has at most 32 characters, its message at most 255.");
      merge(handle, { errorTitle: title, errorMessage: message });
    },
  },
  ignoreBlanks: { get: () => true, set: () => undefined },
  type: { get: typeOf },
});
