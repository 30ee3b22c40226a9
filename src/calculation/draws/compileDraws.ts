import { areasOf } from "../formula/areasOf";
import { compile } from "../formula/compile";
import { childrenOf, type FormulaNode } from "../formula/FormulaNode";
import { hundredth, negated } from "../formula/operators";
import type { Scope } from "../formula/Scope";
import { callFunction } from "../functions/callFunction";
import type { Call } from "../functions/Call";
import type { ExcelFunction } from "../functions/ExcelFunction";
import { toNumber, toLogical } from "../values/coerce";
import { dereference } from "../values/dereference";
import { ErrorValue } from "../values/ErrorValue";
import { Lambda } from "../values/Lambda";
import { Matrix } from "../values/Matrix";
import type { Area } from "../values/Reference";
import type { Scalar } from "../values/Scalar";
import { OMITTED } from "../values/Value";
import { certainTruth, countBeyond, FUNCTIONS_OVER_DRAWS } from "./functionsOverDraws";
import { DrawsMatrix, drawsOf, isUncertain, pick, pickMatrix, type CellDraws, type DrawsValue } from "./Draws";
import { changeOverDraws, operateOverDraws, type Block } from "./operateOverDraws";

/** Gives a formula's value for the block of draws that is under way. */
export type DrawsEvaluate = () => DrawsValue;

/** What a formula over draws is compiled against. */
export interface DrawsContext extends Block {
  readonly scope: Scope;
  readonly call: Call;
  /** The cells of an area, as they are in this block. */
  readonly cell: (area: Area) => () => CellDraws;
  readonly range: (area: Area) => () => Matrix | DrawsMatrix;
  /** Whether any draw has an effect on what an expression draws on. */
  readonly isTouched: (node: FormulaNode, scope: Scope) => boolean;
}

/** A formula that has to be worked out draw by draw as a whole. */
export class OnlyDrawByDraw {}

const MAX_NAME_DEPTH = 40;

/**
 * A formula made ready for columns of draws. What is there once for all draws is worked out once.
 * @throws OnlyDrawByDraw for what moves or names cells by calculation, for LET and LAMBDA, and for arrays that a function makes.
 */
export function compileDraws(node: FormulaNode, context: DrawsContext, isRoot = true, depth = 0): DrawsEvaluate {
  if (node.kind !== "literal" && !isRoot && !context.isTouched(node, context.scope)) return onceForAll(node, context);
  const compiled = (child: FormulaNode): DrawsEvaluate => compileDraws(child, context, false, depth);
  switch (node.kind) {
    case "literal":
      return () => node.value;
    case "array":
      return () => node.matrix;
    case "cells":
    case "table":
      return readArea(node, context);
    case "name": {
      const defined = node.sheet === undefined ? context.scope.book.nameFor(node.name, context.scope.sheet) : undefined;
      if (!defined || depth > MAX_NAME_DEPTH) throw new OnlyDrawByDraw();
      return compileDraws(defined.node, { ...context, scope: { ...context.scope, sheet: defined.sheet ?? context.scope.sheet, isRelative: true } }, isRoot, depth + 1);
    }
    case "unary": {
      const operand = compiled(node.operand);
      if (node.operator === "+") return operand;
      if (node.operator !== "-" && node.operator !== "%") throw new OnlyDrawByDraw();
      const change = node.operator === "-" ? negated : hundredth;
      const exact = (value: Scalar): Scalar => {
        const number = toNumber(value, context.dates);
        return typeof number === "number" ? change(number) : number;
      };
      return () => changeOverDraws(operand(), exact, context);
    }
    case "binary": {
      const left = compiled(node.left);
      const right = compiled(node.right);
      const isLast = isRoot && (node.operator === "+" || node.operator === "-");
      return () => operateOverDraws(node.operator, left(), right(), context, isLast);
    }
    case "call":
      return callOverDraws(node.name, node.args, context, compiled);
    default:
      throw new OnlyDrawByDraw();
  }
}

/** What no draw touches is worked out once, when it is first asked for. */
function onceForAll(node: FormulaNode, { scope, call }: DrawsContext): DrawsEvaluate {
  const evaluate = compile(node, scope);
  let known: { readonly value: Scalar | Matrix } | undefined;
  return () => (known ??= { value: dereference(evaluate({ ...call, variables: undefined })) }).value;
}

function readArea(node: Extract<FormulaNode, { kind: "cells" | "table" }>, context: DrawsContext): DrawsEvaluate {
  const areas = node.kind === "cells" ? (node.trim === undefined ? areasOf(node, context.scope, context.call.row, context.call.column) : undefined) : undefined;
  const area = areas?.length === 1 ? areas[0]! : undefined;
  if (!area) throw new OnlyDrawByDraw();
  return area.top === area.bottom && area.left === area.right ? context.cell(area) : context.range(area);
}

function callOverDraws(name: string, args: readonly (FormulaNode | null)[], context: DrawsContext, compiled: (node: FormulaNode) => DrawsEvaluate): DrawsEvaluate {
  const known = context.scope.book.functionNamed(name);
  if (!known || args.length < known.minimum || args.length > known.maximum) throw new OnlyDrawByDraw();
  if (name === "IF" && args.every((arg) => arg !== null)) return ifOverDraws(args.map((arg) => compiled(arg)), context);
  if ((name === "IFERROR" || name === "IFNA") && args.every((arg) => arg !== null)) return insteadOverDraws(name, args.map((arg) => compiled(arg)), context);
  const counted = name === "COUNTIF" ? countOverDraws(args, context, compiled) : undefined;
  if (counted) return counted;
  const index = name === "INDEX" && args.every((arg) => arg !== null) ? args.map((arg) => compiled(arg)) : undefined;
  const usual = (): DrawsEvaluate => drawByDraw(known, args, context, compiled);
  if (index) return indexOverDraws(index, usual());
  const over = FUNCTIONS_OVER_DRAWS.get(name);
  const { overDraws } = known;
  if (!over && !overDraws) return usual();
  if (args.some((arg) => arg === null)) return usual();
  const given = args.map((arg) => compiled(arg!));
  const otherwise = needsPlaces(known) ? onlyDrawByDraw : usual();
  return () => {
    const values = given.map((value) => value());
    const anyDraws = values.some((value) => isUncertain(value) || value instanceof DrawsMatrix);
    if (!anyDraws) return otherwise();
    if (over) return over(values, context) ?? otherwise();
    return values.some((value) => value instanceof Matrix || value instanceof DrawsMatrix) ? otherwise() : overDraws!(values as readonly CellDraws[], context.size);
  };
}

const isTable = (value: DrawsValue): value is Matrix | DrawsMatrix => value instanceof Matrix || value instanceof DrawsMatrix;

function ifOverDraws([condition, whenTrue, whenFalse = () => false]: readonly DrawsEvaluate[], { size }: DrawsContext): DrawsEvaluate {
  return () => {
    const given = condition!();
    if (given instanceof ErrorValue) return given;
    const certain = certainTruth(given);
    if (certain !== undefined) return certain ? (whenTrue ? whenTrue() : true) : whenFalse();
    if (isTable(given)) throw new OnlyDrawByDraw();
    const [one, other] = [whenTrue ? whenTrue() : true, whenFalse()];
    if (isTable(one) || isTable(other)) throw new OnlyDrawByDraw();
    const values = new Array<Scalar>(size);
    for (let i = 0; i < size; i++) {
      const holds = toLogical(pick(given, i));
      values[i] = holds instanceof ErrorValue ? holds : pick(holds ? one : other, i);
    }
    return drawsOf(values);
  };
}

function insteadOverDraws(name: "IFERROR" | "IFNA", [value, instead]: readonly DrawsEvaluate[], { size }: DrawsContext): DrawsEvaluate {
  const counts = (cell: Scalar): boolean => cell instanceof ErrorValue && (name === "IFERROR" || cell.code === "#N/A");
  return () => {
    const given = value!();
    if (given instanceof Float64Array || given instanceof Uint8Array) return given;
    if (isTable(given)) throw new OnlyDrawByDraw();
    if (!isUncertain(given)) return counts(given) ? instead!() : given;
    const other = instead!();
    if (isTable(other)) throw new OnlyDrawByDraw();
    return drawsOf(Array.from({ length: size }, (_, i) => (counts(pick(given, i)) ? pick(other, i) : pick(given, i))));
  };
}

/** A cell of a range by its place, where the place is the same in all draws: nothing is worked out but that cell. */
function indexOverDraws([table, ...places]: readonly DrawsEvaluate[], usual: DrawsEvaluate): DrawsEvaluate {
  return () => {
    const [row, column] = places.map((place) => place());
    const range = table!();
    if (!(range instanceof DrawsMatrix) || typeof row !== "number" || (column !== undefined && typeof column !== "number")) return usual();
    const isLine = range.rows === 1 || range.columns === 1;
    if (column === undefined && !isLine) return usual();
    const [r, c] = column === undefined ? (range.rows === 1 ? [1, row] : [row, 1]) : [row, column];
    if (r < 1 || c < 1 || r > range.rows || c > range.columns) return usual();
    return range.values[(Math.trunc(r) - 1) * range.columns + Math.trunc(c) - 1]!;
  };
}

/** COUNTIF(range, "<" & limit), without making a text of each limit. */
function countOverDraws([range, criterion]: readonly (FormulaNode | null)[], context: DrawsContext, compiled: (node: FormulaNode) => DrawsEvaluate): DrawsEvaluate | undefined {
  if (!range || criterion?.kind !== "binary" || criterion.operator !== "&" || criterion.left.kind !== "literal") return undefined;
  const operator = criterion.left.value;
  if (operator !== "<" && operator !== "<=" && operator !== ">" && operator !== ">=") return undefined;
  const table = compiled(range);
  const limit = compiled(criterion.right);
  return () => {
    const [within, beyond] = [table(), limit()];
    if (!isTable(within) || !(beyond instanceof Float64Array)) throw new OnlyDrawByDraw();
    return countBeyond(within, operator, beyond, context) ?? onlyDrawByDraw();
  };
}

const onlyDrawByDraw: DrawsEvaluate = () => {
  throw new OnlyDrawByDraw();
};

/** Any other function, called once for each draw; a function that asks where its cells stand cannot be. */
function drawByDraw(known: ExcelFunction, args: readonly (FormulaNode | null)[], context: DrawsContext, compiled: (node: FormulaNode) => DrawsEvaluate): DrawsEvaluate {
  if (known.isVolatile || needsPlaces(known) || args.some((arg) => arg !== null && mentionsLambda(arg))) throw new OnlyDrawByDraw();
  const given = args.map((arg) => (arg === null ? undefined : compiled(arg)));
  return () => {
    const values = given.map((value) => value?.());
    const isCertain = !values.some((value) => value !== undefined && (isUncertain(value) || value instanceof DrawsMatrix));
    const inDraw = (draw: number): Scalar => {
      const thunks = values.map((value) => () => (value === undefined ? OMITTED : isTable(value) ? pickMatrix(value, draw) : pick(value, draw)));
      const result = dereference(callFunction(known, thunks, context.call));
      if (result instanceof Matrix && result.values.length > 1) throw new OnlyDrawByDraw();
      return result instanceof Matrix ? result.values[0]! : result;
    };
    if (isCertain) {
      const thunks = values.map((value) => () => (value === undefined ? OMITTED : (value as Scalar | Matrix)));
      const result = callFunction(known, thunks, context.call);
      return result instanceof Lambda ? new ErrorValue("#CALC!") : dereference(result);
    }
    return drawsOf(Array.from({ length: context.size }, (_, draw) => inDraw(draw)));
  };
}

/** Whether it looks at where cells stand, or works its arguments out only as it needs them. */
const needsPlaces = ({ parameters, name }: ExcelFunction): boolean => !VALUES_ONLY.has(name) && parameters.some((parameter) => parameter.takes === "lazy" || (parameter.takes === "whole" && !parameter.isPlaceless));

/** Lookups take a range as it is given, but ask for nothing but its values. */
const VALUES_ONLY: ReadonlySet<string> = new Set(["INDEX", "MATCH", "XMATCH", "VLOOKUP", "HLOOKUP", "COUNT", "COUNTA", "SUMPRODUCT", "AND", "OR", "XOR", "NOT"]);

const mentionsLambda = (node: FormulaNode): boolean => node.kind === "lambda" || childrenOf(node).some(mentionsLambda);
