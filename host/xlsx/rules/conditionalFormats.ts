import { type CellStyle, type ConditionalRule } from "hucre";
import { type ConditionalFormatFile } from "../../file/WorkbookFile";
import { colorOf, hashed, isAutomaticText, opaque } from "../styles/colors";

type Formula = (text: string) => string;

/** A literal text in a formula. */
const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;

/** The top left cell of the first range: conditions are written as seen from there. */
const firstCell = (range: string): string => (range.split(/[\s,]/)[0] ?? "A1").split(":")[0]!.replace(/\$/g, "");

/** Rules as hucre writes them; the order is the order of precedence. */
export const writtenRules = (formats: readonly ConditionalFormatFile[], stored: Formula): ConditionalRule[] =>
  formats.map((format, index): ConditionalRule => {
    const rule = { priority: index + 1, range: format.range.replace(/,/g, " ") };
    if (format.kind === "formula") return { ...rule, type: "expression", formula: stored(format.formula), style: look(format) };
    if (format.kind === "text") {
      const formula = `NOT(ISERROR(SEARCH(${quoted(format.contains)},${firstCell(format.range)})))`;
      return { ...rule, type: "containsText", text: format.contains, formula, style: look(format) };
    }
    if (format.kind === "dataBar") return { ...rule, type: "dataBar", dataBar: { cfvo: [{ type: "min" }, { type: "max" }], color: opaque(format.color) } };
    return {
      ...rule,
      type: "colorScale",
      colorScale: {
        cfvo: format.points.map(({ at, value }) => ({ type: at === "number" ? "num" : at, ...(value !== undefined && { value: String(value) }) })),
        colors: format.points.map(({ color }) => opaque(color)),
      },
    };
  });

/** In a differential style a solid fill is read from its background colour, unlike anywhere else; both are given. */
const look = ({ fill, color, bold }: { readonly fill?: string; readonly color?: string; readonly bold?: boolean }): CellStyle => ({
  ...((color !== undefined || bold) && { font: { ...(bold && { bold: true }), ...(color !== undefined && { color: { rgb: opaque(color) } }) } }),
  ...(fill !== undefined && { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: opaque(fill) }, bgColor: { rgb: opaque(fill) } } }),
});

/** hucre knows no operator for text rules; Excel needs it to show the rule as "text that contains". */
export const withTextOperator = (worksheetXml: string): string =>
  worksheetXml.replace(/(<cfRule type="containsText"[^>]*?) text="/g, '$1 operator="containsText" text="');

export interface ReadRules {
  readonly formats: readonly ConditionalFormatFile[];
  /** Kinds of rules that the model does not have, as a person calls them. */
  readonly leftOut: readonly string[];
}

const KINDS: Readonly<Record<string, string>> = {
  iconSet: "icon sets",
  top10: "top and bottom rules",
  aboveAverage: "above-average rules",
  duplicateValues: "rules for duplicates",
  uniqueValues: "rules for unique values",
  colorScale: "colour scales by per cent or formula",
};

/** The rules of a sheet in their order of precedence. Comparisons with a value become formulas of the same meaning. */
export const readRules = (rules: readonly ConditionalRule[] | undefined, typed: Formula, theme: readonly string[]): ReadRules => {
  const formats: ConditionalFormatFile[] = [];
  const leftOut = new Set<string>();
  for (const rule of [...(rules ?? [])].sort((a, b) => a.priority - b.priority)) {
    const format = readRule(rule, typed, theme);
    if (format) formats.push(format);
    else leftOut.add(KINDS[rule.type] ?? "some kinds of rules");
  }
  return { formats, leftOut: [...leftOut] };
};

const readRule = (rule: ConditionalRule, typed: Formula, theme: readonly string[]): ConditionalFormatFile | undefined => {
  const range = rule.range.trim().replace(/\s+/g, ",");
  const seen = readLook(rule.style, theme);
  if (rule.type === "containsText" && rule.text !== undefined) return { range, kind: "text", contains: rule.text, ...seen };
  if (rule.type === "colorScale" && rule.colorScale) {
    const points = rule.colorScale.cfvo.map((point, index) => readPoint(point, hashed(rule.colorScale?.colors[index] || "FFFFFF")));
    return points.every((point) => point !== undefined) ? { range, kind: "colorScale", points } : undefined;
  }
  if (rule.type === "dataBar" && rule.dataBar) return { range, kind: "dataBar", color: rule.dataBar.color ? hashed(rule.dataBar.color) : "#638EC6" };
  const condition = conditionOf(rule);
  return condition === undefined ? undefined : { range, kind: "formula", formula: typed(condition), ...seen };
};

type Point = Extract<ConditionalFormatFile, { kind: "colorScale" }>["points"][number];

const readPoint = ({ type, value }: { readonly type: string; readonly value?: string }, color: string): Point | undefined => {
  if (type === "min" || type === "max") return { at: type, color };
  const number = Number(value);
  if ((type !== "num" && type !== "percentile") || value === undefined || !Number.isFinite(number)) return undefined;
  return { at: type === "num" ? "number" : "percentile", value: number, color };
};

const readLook = (style: CellStyle | undefined, theme: readonly string[]): { fill?: string; color?: string; bold?: boolean } => {
  const fill = style?.fill?.type === "pattern" ? colorOf(style.fill.bgColor ?? style.fill.fgColor, theme) : undefined;
  const color = isAutomaticText(style?.font?.color) ? undefined : colorOf(style?.font?.color, theme);
  return { ...(fill && { fill }), ...(color && { color }), ...(style?.font?.bold && { bold: true }) };
};

const COMPARISONS: Readonly<Record<string, string>> = {
  equal: "=",
  notEqual: "<>",
  greaterThan: ">",
  lessThan: "<",
  greaterThanOrEqual: ">=",
  lessThanOrEqual: "<=",
};

const conditionOf = (rule: ConditionalRule): string | undefined => {
  const [first, second] = Array.isArray(rule.formula) ? rule.formula : [rule.formula];
  const cell = firstCell(rule.range);
  if (rule.type === "cellIs" && first !== undefined) {
    if (rule.operator === "between" && second !== undefined) return `AND(${cell}>=${first},${cell}<=${second})`;
    if (rule.operator === "notBetween" && second !== undefined) return `OR(${cell}<${first},${cell}>${second})`;
    const sign = COMPARISONS[rule.operator ?? ""];
    return sign && `${cell}${sign}${first}`;
  }
  const described = ["expression", "notContainsText", "beginsWith", "endsWith", "containsBlanks", "notContainsBlanks"].includes(rule.type);
  return described ? first : undefined;
};
