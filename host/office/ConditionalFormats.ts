import { parseRect, rectAddress } from "../engine/a1";
import type { Host } from "../engine/Host";
import type { ConditionalFormatFile } from "../file/WorkbookFile";
import { ClientObject, Collection, type Context } from "./ClientObject";
import type { Range } from "./Range";
import type { RangeHandle } from "./RangeHandle";
import { invalid } from "./RichApiError";

/** A rule while it is being described: it is kept once it says what it needs to. */
interface RuleHandle {
  readonly host: Host;
  readonly range: RangeHandle;
  readonly id: string;
  readonly type: string;
  fill?: string;
  color?: string;
  bold?: boolean;
  condition?: { readonly text: string } | { readonly formula: string };
  scale?: ConditionalFormatFile & { kind: "colorScale" };
}

let made = 0;

function keep(rule: RuleHandle): void {
  const sheetId = rule.range.sheet.getSheetId();
  const extras = rule.host.extrasOf(sheetId);
  const range = rectAddress(rule.range);
  const look = { ...(rule.fill !== undefined && { fill: rule.fill }), ...(rule.color !== undefined && { color: rule.color }), ...(rule.bold !== undefined && { bold: rule.bold }) };
  const kept: ConditionalFormatFile | undefined =
    rule.scale ?? (rule.condition === undefined ? undefined : "text" in rule.condition ? { kind: "text", range, contains: rule.condition.text, ...look } : { kind: "formula", range, formula: rule.condition.formula, ...look });
  if (!kept) return;
  const at = extras.conditionalFormats.findIndex(({ id }) => id === rule.id);
  const entry = { id: rule.id, rule: kept };
  if (at < 0) extras.conditionalFormats.push(entry);
  else extras.conditionalFormats[at] = entry;
  rule.host.emit({ kind: "extras", sheetId });
}

class RuleFont extends ClientObject<RuleHandle> {}
ClientObject.properties(RuleFont, {
  color: { get: (rule) => rule.color, set: (rule, value) => keep(Object.assign(rule, { color: String(value) })) },
  bold: { get: (rule) => rule.bold, set: (rule, value) => keep(Object.assign(rule, { bold: Boolean(value) })) },
});

class RuleFill extends ClientObject<RuleHandle> {}
ClientObject.properties(RuleFill, { color: { get: (rule) => rule.fill, set: (rule, value) => keep(Object.assign(rule, { fill: String(value) })) } });

class RuleFormat extends ClientObject<RuleHandle> {
  readonly font: RuleFont = new RuleFont(this.context, `${this.path}.font`, () => this.handle);
  readonly fill: RuleFill = new RuleFill(this.context, `${this.path}.fill`, () => this.handle);
}

class TextRule extends ClientObject<RuleHandle> {
  readonly format: RuleFormat = new RuleFormat(this.context, `${this.path}.format`, () => this.handle);
}
ClientObject.properties(TextRule, {
  rule: {
    get: ({ condition }) => (condition && "text" in condition ? { operator: "Contains", text: condition.text } : undefined),
    set: (rule, value) => {
      const { operator, text } = value as { operator: string; text: string };
      if (operator !== "Contains") throw invalid("The workbook host knows the operator Contains only.");
      keep(Object.assign(rule, { condition: { text } }));
    },
  },
});

class FormulaOfRule extends ClientObject<RuleHandle> {}
ClientObject.properties(FormulaOfRule, { formula: { get: ({ condition }) => (condition && "formula" in condition ? condition.formula : undefined), set: (rule, value) => keep(Object.assign(rule, { condition: { formula: String(value) } })) } });

class CustomRule extends ClientObject<RuleHandle> {
  readonly format: RuleFormat = new RuleFormat(this.context, `${this.path}.format`, () => this.handle);
  readonly rule: FormulaOfRule = new FormulaOfRule(this.context, `${this.path}.rule`, () => this.handle);
}

interface Criterion {
  readonly type: string;
  readonly formula?: string;
  readonly color: string;
}
const POINT: Readonly<Record<string, "min" | "max" | "percentile" | "number">> = { LowestValue: "min", HighestValue: "max", Percentile: "percentile", Number: "number" };

const TYPE_OF_POINT: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(POINT).map(([type, at]) => [at, type]));

/** The points of a scale as Excel tells them. */
function criteriaOf(points: (ConditionalFormatFile & { kind: "colorScale" })["points"]): Record<string, Criterion> {
  const told = points.map(({ at, value, color }) => ({ type: TYPE_OF_POINT[at]!, ...(value !== undefined && { formula: String(value) }), color }));
  const [minimum, midpoint, maximum] = told.length > 2 ? told : [told[0], undefined, told[1]];
  return { minimum: minimum!, ...(midpoint && { midpoint }), maximum: maximum! };
}

class ScaleRule extends ClientObject<RuleHandle> {}
ClientObject.properties(ScaleRule, {
  criteria: {
    get: ({ scale }) => scale && criteriaOf(scale.points),
    set: (rule, value) => {
      const { minimum, midpoint, maximum } = value as { minimum: Criterion; midpoint?: Criterion; maximum: Criterion };
      const points = [minimum, ...(midpoint ? [midpoint] : []), maximum].map(({ type, formula, color }) => {
        const at = POINT[type];
        if (!at) throw invalid(`There is no colour criterion of type '${type}'.`);
        return { at, ...(formula !== undefined && { value: Number(formula) }), color };
      });
      keep(Object.assign(rule, { scale: { kind: "colorScale", range: rectAddress(rule.range), points } }));
    },
  },
});

/** A range for the cells of a rule. */
type RangeAt = (path: string, resolve: () => RangeHandle) => Range;

class ConditionalFormat extends ClientObject<RuleHandle> {
  constructor(context: Context, path: string, resolve: () => RuleHandle, private readonly rangeAt: RangeAt) {
    super(context, path, resolve);
  }
  getRangeOrNullObject(): Range {
    return this.rangeAt(`${this.path}.getRangeOrNullObject()`, () => this.handle.range);
  }
  private part<T extends ClientObject<RuleHandle>>(name: string, Type: new (context: Context, path: string, resolve: () => RuleHandle) => T): T {
    return this.once(name, () => new Type(this.context, `${this.path}.${name}`, () => this.handle));
  }
  get textComparison(): TextRule {
    return this.part("textComparison", TextRule);
  }
  get custom(): CustomRule {
    return this.part("custom", CustomRule);
  }
  get colorScale(): ScaleRule {
    return this.part("colorScale", ScaleRule);
  }
  delete(): void {
    this.act("delete", ({ host, range, id }) => {
      const extras = host.extrasOf(range.sheet.getSheetId());
      extras.conditionalFormats = extras.conditionalFormats.filter((rule) => rule.id !== id);
      host.emit({ kind: "extras", sheetId: range.sheet.getSheetId() });
    });
  }
}

ClientObject.properties(ConditionalFormat, { type: { get: ({ type }) => type } });

const TYPES = { formula: "Custom", text: "ContainsText", colorScale: "ColorScale", dataBar: "DataBar" } as const;

export class ConditionalFormats extends Collection<RangeHandle, ConditionalFormat> {
  constructor(context: Context, path: string, resolve: () => RangeHandle, private readonly rangeAt: RangeAt) {
    super(context, path, resolve);
  }
  protected list(): ConditionalFormat[] {
    const { host } = this;
    const within = this.handle;
    return host.extrasOf(within.sheet.getSheetId()).conditionalFormats.filter(({ rule }) => contains(within, rule.range)).map(({ id, rule }) => {
      const range = { sheet: within.sheet, ...parseRect(rule.range) };
      const handle: RuleHandle = { host, range, id, type: TYPES[rule.kind] };
      if (rule.kind === "colorScale") handle.scale = rule;
      if (rule.kind === "text" || rule.kind === "formula") {
        const { fill, color, bold } = rule;
        Object.assign(handle, { fill, color, bold, condition: rule.kind === "text" ? { text: rule.contains } : { formula: rule.formula } });
      }
      return new ConditionalFormat(this.context, `${this.path}.items["${id}"]`, () => handle, this.rangeAt);
    });
  }
  private get host(): Host {
    return (this.context as Context & { host: Host }).host;
  }
  add(type: string): ConditionalFormat {
    if (!["ContainsText", "Custom", "ColorScale"].includes(type)) throw invalid(`The workbook host knows no conditional format of type '${type}'.`);
    const { host } = this;
    let rule: RuleHandle | undefined;
    return new ConditionalFormat(this.context, `${this.path}.add("${type}")`, () => (rule ??= { host, range: this.handle, id: `rule-${++made}`, type }), this.rangeAt);
  }
  clearAll(): void {
    const { host } = this;
    this.act("clearAll", (range) => {
      const extras = host.extrasOf(range.sheet.getSheetId());
      extras.conditionalFormats = extras.conditionalFormats.filter(({ rule }) => !contains(range, rule.range));
      host.emit({ kind: "extras", sheetId: range.sheet.getSheetId() });
    });
  }
}

/** Whether a rectangle holds another, given by its address. */
export function contains(outer: RangeHandle, address: string): boolean {
  const inner = parseRect(address);
  return inner.row >= outer.row && inner.column >= outer.column && inner.row + inner.rows <= outer.row + outer.rows && inner.column + inner.columns <= outer.column + outer.columns;
}
