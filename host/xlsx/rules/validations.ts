import { type DataValidation } from "hucre";
import { type ValidationFile } from "../../file/WorkbookFile";
import { UnwritableWorkbook } from "../UnwritableWorkbook";

type Formula = (text: string) => string;

/** Excel's limits; a longer text would make it repair the file. */
const LONGEST = { title: 32, message: 255, list: 255 };

const cut = (text: string, length: number): string => (text.length <= length ? text : `${text.slice(0, length - 1)}…`);

const isReference = (source: string): boolean => source.startsWith("=");

/** @throws UnwritableWorkbook where a list does not fit into a rule. */
export const writtenValidations = (validations: readonly ValidationFile[], sheet: string, stored: Formula): DataValidation[] =>
  validations.map((validation) => ({
    ...condition(validation, sheet, stored),
    range: validation.range.replace(/,/g, " "),
    allowBlank: true,
    showErrorMessage: true,
    ...((validation.promptTitle || validation.promptMessage) && { showInputMessage: true }),
    ...(validation.promptTitle && { inputTitle: cut(validation.promptTitle, LONGEST.title) }),
    ...(validation.promptMessage && { inputMessage: cut(validation.promptMessage, LONGEST.message) }),
    ...(validation.errorTitle && { errorTitle: cut(validation.errorTitle, LONGEST.title) }),
    ...(validation.errorMessage && { errorMessage: cut(validation.errorMessage, LONGEST.message) }),
  }));

const condition = (validation: ValidationFile, sheet: string, stored: Formula): Pick<DataValidation, "type" | "operator" | "formula1" | "formula2"> => {
  if (validation.kind === "custom") return { type: "custom", formula1: stored(validation.formula) };
  if (validation.kind === "list") return { type: "list", formula1: listFormula(validation.source, `${sheet}!${validation.range}`, stored) };
  const { operator, min, max } = validation;
  const type = validation.kind === "wholeNumber" ? "whole" : "decimal";
  if (operator === "between") return { type, operator, formula1: String(min), formula2: String(max ?? min) };
  return { type, operator, formula1: String(operator === "lessThanOrEqual" ? (max ?? min) : min) };
};

const listFormula = (source: string | readonly string[], where: string, stored: Formula): string => {
  if (typeof source === "string" && isReference(source)) return stored(source);
  const items = typeof source === "string" ? source.split(",") : source;
  const withComma = items.find((item) => item.includes(","));
  if (withComma !== undefined) throw new UnwritableWorkbook(`The list for ${where} has the entry “${withComma}”; Excel takes the comma for the end of an entry. Put the entries into cells and let the list refer to them.`);
  const joined = items.join(",");
  if (joined.length > LONGEST.list) throw new UnwritableWorkbook(`The list for ${where} has ${joined.length} characters; Excel holds ${LONGEST.list}. Put the entries into cells and let the list refer to them.`);
  return `"${joined.replace(/"/g, '""')}"`;
};

export interface ReadValidations {
  readonly validations: readonly ValidationFile[];
  /** Ranges of rules that could not be read. */
  readonly leftOut: readonly string[];
}

/** The rules of a sheet. Those without a kind of their own become custom formulas of the same meaning. */
export const readValidations = (rules: readonly DataValidation[] | undefined, typed: Formula): ReadValidations => {
  const validations: ValidationFile[] = [];
  const leftOut: string[] = [];
  for (const rule of rules ?? []) {
    const range = rule.range.trim().replace(/\s+/g, ",");
    const found = readCondition(rule, range, typed);
    if (!found) {
      leftOut.push(range);
      continue;
    }
    validations.push({
      range,
      ...found,
      ...(rule.inputTitle && { promptTitle: rule.inputTitle }),
      ...(rule.inputMessage && { promptMessage: rule.inputMessage }),
      ...(rule.errorTitle && { errorTitle: rule.errorTitle }),
      ...(rule.errorMessage && { errorMessage: rule.errorMessage }),
    });
  }
  return { validations, leftOut };
};

type Condition =
  | { readonly kind: "list"; readonly source: string | readonly string[] }
  | { readonly kind: "decimal" | "wholeNumber"; readonly operator: "between" | "greaterThanOrEqual" | "lessThanOrEqual"; readonly min: number; readonly max?: number }
  | { readonly kind: "custom"; readonly formula: string };

const readCondition = (rule: DataValidation, range: string, typed: Formula): Condition | undefined => {
  if (rule.type === "list") {
    if (rule.values) return { kind: "list", source: rule.values.map((value) => value.replace(/""/g, '"')) };
    return rule.formula1 === undefined ? undefined : { kind: "list", source: typed(rule.formula1) };
  }
  if (rule.formula1 === undefined) return undefined;
  if (rule.type === "custom") return { kind: "custom", formula: typed(rule.formula1) };
  const operator = rule.operator ?? "between";
  const first = Number(rule.formula1);
  const second = rule.formula2 === undefined ? undefined : Number(rule.formula2);
  if ((rule.type === "decimal" || rule.type === "whole") && Number.isFinite(first)) {
    const kind = rule.type === "whole" ? "wholeNumber" : "decimal";
    if (operator === "greaterThanOrEqual") return { kind, operator, min: first };
    if (operator === "lessThanOrEqual") return { kind, operator, min: first, max: first };
    if (operator === "between" && second !== undefined && Number.isFinite(second)) return { kind, operator, min: first, max: second };
  }
  return { kind: "custom", formula: typed(comparison(rule, operator, (range.split(/[,:]/)[0] ?? "A1").replace(/\$/g, ""))) };
};

const SIGNS: Readonly<Record<string, string>> = { equal: "=", notEqual: "<>", greaterThan: ">", lessThan: "<", greaterThanOrEqual: ">=", lessThanOrEqual: "<=" };

const comparison = (rule: DataValidation, operator: string, cell: string): string => {
  const subject = rule.type === "textLength" ? `LEN(${cell})` : cell;
  const number = rule.type === "textLength" ? "" : rule.type === "whole" ? `ISNUMBER(${cell}),INT(${cell})=${cell},` : `ISNUMBER(${cell}),`;
  const { formula1 = "0", formula2 = formula1 } = rule;
  if (operator === "between") return `AND(${number}${subject}>=${formula1},${subject}<=${formula2})`;
  if (operator === "notBetween") return `AND(${number}OR(${subject}<${formula1},${subject}>${formula2}))`;
  return `AND(${number}${subject}${SIGNS[operator] ?? "="}${formula1})`;
};
