import { nodeTypes, type AstExpression, type Token } from "@borgar/fx";
import type { CellIn, Matrix } from "../../functions/cells";
import type { Parameter } from "../../functions/define";
import { nativeTwin } from "../../functions/twin/nativeTwin";
import { ownCalls, textOf, type OwnCall, type OwnFunction } from "../../functions/twin/ownCalls";
import { treeOf } from "../../functions/twin/shapeOfText";
import { arithmeticOf } from "./arithmetic";
import type { FormulaParts } from "./FormulaParts";
import type { ExplainedCall, ExplainedInput, SpilledElement } from "./Explanation";
import type { InputCells } from "./InputCells";
import { shownCell, shownCells } from "./shown";

/** A plain formula longer than this explains nothing. */
const LONGEST_NATIVE = 240;

export interface CallContext {
  readonly tokens: readonly Token[];
  readonly cells: InputCells;
  readonly parts: FormulaParts;
  readonly own: OwnFunction;
  /** The cell explained, within a result that fills several. */
  readonly element: Pick<SpilledElement, "row" | "column" | "rows" | "columns"> | undefined;
}

/** The references in an expression, such as B5, Net or Baseline[Cost]; "B5#" for the cells that B5 fills. */
export function referencesIn(node: AstExpression | null | undefined): string[] {
  if (!node) return [];
  if (node.type === nodeTypes.REFERENCE) return [node.value];
  if (node.type === nodeTypes.UNARY && node.operator === "#" && node.arguments[0]?.type === nodeTypes.REFERENCE) return [`${node.arguments[0].value}#`];
  if (node.type === nodeTypes.UNARY || node.type === nodeTypes.BINARY || node.type === nodeTypes.CALL) return node.arguments.flatMap(referencesIn);
  if (node.type === nodeTypes.LET) return [...node.declarations.flatMap(({ init }) => referencesIn(init)), ...referencesIn(node.body)];
  return node.type === nodeTypes.LAMBDA ? referencesIn(node.body) : [];
}

const size = (cells: Matrix) => ({ rows: cells.length, columns: cells[0]?.length ?? 0 });

/** Every call of ours in a formula, the outer before those in its arguments. */
export function explainCalls(calls: readonly OwnCall[], context: CallContext): ExplainedCall[] {
  return calls.flatMap((call) => [
    explainCall(call, context),
    ...call.args.flatMap((span) => explainCalls(ownCalls(context.tokens, context.own, span), context)),
  ]);
}

function explainCall({ definition, span, args }: OwnCall, context: CallContext): ExplainedCall {
  const { tokens, parts, own, element } = context;
  const written = textOf(tokens, span);
  const outcome = parts.value(written);
  // A result of the same shape as the cells that the formula fills: the cell explained has a place in it.
  const within = outcome && element && size(outcome).rows === element.rows && size(outcome).columns === element.columns ? element : undefined;

  const given = definition.parameters.map((_, i) => (args[i] ? textOf(tokens, args[i]) : ""));
  const values = given.map((text) => (text === "" ? null : parts.value(text)));
  const inputs = definition.parameters.map((parameter, i) => explainInput(parameter, given[i]!, values[i], within, context));
  const single = values.map((matrix): CellIn => (matrix ? cellFor(matrix, within) : undefined));
  const result = outcome && (within ? shownCell(outcome[within.row - 1]![within.column - 1]) : shownCells(outcome));
  const known = values.every((matrix, i) => matrix === null || (matrix !== undefined && single[i] !== undefined));
  const arithmetic = known ? arithmeticOf(definition, single) : undefined;
  const native = nativeTwin(`=${written}`, { own });
  return {
    name: definition.name, summary: definition.summary, written, inputs,
    steps: [definition.formula, ...(arithmetic === undefined ? [] : [arithmetic])],
    result, unit: definition.returns.unit, source: definition.source,
    native: typeof native === "string" && native.length <= LONGEST_NATIVE ? native : undefined,
  };
}

/** The value of an argument that counts for one cell of the result; undefined for a list that counts as a whole. */
function cellFor(cells: Matrix, within: CallContext["element"]): CellIn {
  const { rows, columns } = size(cells);
  if (rows * columns === 1) return cells[0]![0] ?? null;
  if (!within || !isPaired(cells, within)) return undefined;
  return cells[rows === 1 ? 0 : within.row - 1]![columns === 1 ? 0 : within.column - 1] ?? null;
}

/** Whether an argument's cells go one by one with those of the result. */
const isPaired = (cells: Matrix, { rows, columns }: { readonly rows: number; readonly columns: number }): boolean => {
  const own = size(cells);
  return own.rows * own.columns > 1 && (own.rows === 1 || own.rows === rows) && (own.columns === 1 || own.columns === columns);
};

function explainInput({ name, unit, help, optional }: Parameter, written: string, values: Matrix | null | undefined, within: CallContext["element"], { cells }: CallContext): ExplainedInput {
  const base = { name, unit, help, written };
  if (written === "") return { ...base, value: optional ? "left out" : "missing", precedents: [] };
  const tree = treeOf(written);
  const references = referencesIn(tree);
  const [only] = references;
  const isReference = only !== undefined && references.length === 1 && only === written.replace(/\s/g, "");
  const place = isReference ? cells.place(only) : undefined;
  const numberFormat = isReference ? cells.numberFormat(only) : "";
  const paired = values && within && isPaired(values, within) ? within : undefined;
  const element = paired && isReference ? cells.precedent(only, size(values!).rows === 1 ? 0 : paired.row - 1, size(values!).columns === 1 ? 0 : paired.column - 1) : undefined;
  const value = values ? shownCells(values, numberFormat) : "worked out in the formula";
  return {
    ...base, value,
    ...(place && { place }), ...(element && { element }),
    precedents: references.flatMap((reference) => cells.precedents(reference)),
  };
}
