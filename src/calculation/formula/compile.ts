import type { Call } from "../functions/Call";
import { callFunction, settled, type Thunk } from "../functions/callFunction";
import type { ExcelFunction } from "../functions/ExcelFunction";
import { dereference } from "../values/dereference";
import { ErrorValue, INVALID_NAME, INVALID_NUMBER, INVALID_REFERENCE, WRONG_VALUE } from "../values/ErrorValue";
import { Lambda } from "../values/Lambda";
import { Matrix } from "../values/Matrix";
import { Reference } from "../values/Reference";
import type { Scalar } from "../values/Scalar";
import { toNumber } from "../values/coerce";
import { OMITTED, type Argument, type Value } from "../values/Value";
import { areasOf } from "./areasOf";
import type { FormulaNode, LambdaParameter, UnaryOperator } from "./FormulaNode";
import { broadcast, hundredth, negated, OPERATIONS, withoutDust } from "./operators";
import { combineReferences, implicitIntersection, spilledFrom } from "./referenceOperations";
import type { DefinedName, Scope } from "./Scope";
import { tableArea } from "./tableArea";

/** What LET and LAMBDA have named, innermost first. */
interface Variables {
  readonly name: string;
  readonly value: Argument;
  readonly outer: Variables | undefined;
}

/** Where a formula is worked out, with what its variables hold. */
export interface Place extends Call {
  readonly variables: Variables | undefined;
}

export type Evaluate = (place: Place) => Value;

/** Names that stand for names that stand for names … may not go round in a circle. */
const MAX_NAME_DEPTH = 200;

/** A formula made ready to run: sheets, names and functions found once, then only values are asked for. */
export function compile(node: FormulaNode, scope: Scope): Evaluate {
  const compiled = (child: FormulaNode): Evaluate => compile(child, scope);
  switch (node.kind) {
    case "literal":
      return constant(node.value);
    case "array":
      return constant(node.matrix);
    case "cells":
      return cellsIn(node, scope);
    case "name":
      return nameIn(node.name, node.sheet, scope);
    case "table":
      return tableIn(node, scope);
    case "external": {
      const value = scope.book.externalValue(node.text);
      return constant(value === undefined ? INVALID_REFERENCE : value);
    }
    case "variable":
      return (place) => {
        const value = variableIn(node.name, place);
        return value === OMITTED ? null : value;
      };
    case "unary":
      return unary(node.operator, compiled(node.operand));
    case "binary": {
      const operation = OPERATIONS[node.operator];
      const left = operand(node.left, scope);
      const right = operand(node.right, scope);
      return (place) => {
        const a = left(place);
        const b = right(place);
        return a instanceof Matrix || b instanceof Matrix ? broadcast(operation, a, b, place.book.dates) : operation(a, b, place.book.dates);
      };
    }
    case "reference": {
      const left = compiled(node.left);
      const right = compiled(node.right);
      return (place) => combineReferences(node.operator, left(place), right(place));
    }
    case "call":
      return call(node.name, node.args, scope);
    case "invoke": {
      const callee = compiled(node.callee);
      const args = node.args.map((arg) => argumentOf(arg, scope));
      return (place) => {
        const called = callee(place);
        if (called instanceof ErrorValue) return called;
        return called instanceof Lambda ? called.call(args.map((arg) => arg(place))) : WRONG_VALUE;
      };
    }
    case "lambda": {
      const body = compiled(node.body);
      return (place) => new Lambda(node.parameters.length, (args) => callLambda(node.parameters, body, args, place));
    }
    case "let": {
      const declarations = node.declarations.map(({ name, value }) => ({ name, value: compiled(value) }));
      const body = compiled(node.body);
      return (place) => {
        let inner = place;
        for (const { name, value } of declarations) inner = { ...inner, variables: { name, value: value(inner), outer: inner.variables } };
        return body(inner);
      };
    }
  }
}

/** A formula as its cell holds it: as compiled, with the dust of a last sum or difference taken off. */
export function compileFormula(node: FormulaNode, scope: Scope): Evaluate {
  if (node.kind !== "binary" || (node.operator !== "+" && node.operator !== "-")) return compile(node, scope);
  const operation = OPERATIONS[node.operator];
  const left = operand(node.left, scope);
  const right = operand(node.right, scope);
  return (place) => {
    const a = left(place);
    const b = right(place);
    const { dates } = place.book;
    if (a instanceof Matrix || b instanceof Matrix) return broadcast((x, y) => withoutDust(operation(x, y, dates), x, y), a, b, dates);
    return withoutDust(operation(a, b, dates), a, b);
  };
}

const constant = (value: Value): Evaluate => () => value;

function variableIn(name: string, { variables }: Place): Argument {
  let found = variables;
  while (found && found.name !== name) found = found.outer;
  return found ? found.value : INVALID_NAME;
}

/** What a function is given in one place: a variable that was itself left out counts as left out there too. */
function argumentOf(node: FormulaNode | null, scope: Scope): (place: Place) => Argument {
  if (node === null) return () => OMITTED;
  if (node.kind === "variable") return (place) => variableIn(node.name, place);
  return compile(node, scope);
}

/** The value of what stands beside an operator; a single cell's without a detour. */
function operand(node: FormulaNode, scope: Scope): (place: Place) => Scalar | Matrix {
  const evaluate = compile(node, scope);
  if (node.kind === "cells" && !scope.isRelative && node.trim === undefined) {
    const areas = areasOf(node, scope, 0, 0);
    const area = areas?.[0];
    if (areas?.length === 1 && area && area.top === area.bottom && area.left === area.right) {
      const { sheet, top, left } = area;
      return () => sheet.valueAt(top, left);
    }
  }
  return (place) => dereference(evaluate(place));
}

function cellsIn(node: Extract<FormulaNode, { kind: "cells" }>, scope: Scope): Evaluate {
  if (!scope.isRelative && node.trim === undefined) {
    const areas = areasOf(node, scope, 0, 0);
    return constant(areas ? new Reference(areas) : INVALID_REFERENCE);
  }
  return ({ row, column }) => {
    const areas = areasOf(node, scope, row, column);
    return areas ? new Reference(areas) : INVALID_REFERENCE;
  };
}

function nameIn(name: string, sheetName: string | undefined, scope: Scope): Evaluate {
  const sheet = sheetName === undefined ? scope.sheet : scope.book.sheetNamed(sheetName);
  const defined = sheet && scope.book.nameFor(name, sheet);
  if (defined) return definedIn(defined, scope);
  const table = sheetName === undefined ? scope.book.tableNamed(name) : undefined;
  if (table) return tableIn({ kind: "table", table: name, columns: [], sections: [] }, scope);
  const named = sheetName === undefined ? scope.book.functionNamed(name) : undefined;
  if (named) return (place) => new Lambda(named.minimum, (args) => wrongCount(named, args.length) ?? callFunction(named, args.map((arg) => () => arg), place));
  return constant(new ErrorValue("#NAME?", `${name} is no name in this workbook.`));
}

/** What the names that one formula asks for stand for, each made ready once. */
const namesReady = new WeakMap<Scope, Map<string, Evaluate>>();
let openNames = 0;

/** What a name stands for, made ready when it is first asked for: a LAMBDA may name itself. */
function definedIn(defined: DefinedName, scope: Scope): Evaluate {
  let ready = namesReady.get(scope);
  if (!ready) namesReady.set(scope, (ready = new Map()));
  const known = ready;
  const sheet = defined.sheet ?? scope.sheet;
  const key = `${sheet.id}|${defined.sheet ? "own" : ""}|${defined.name.toUpperCase()}`;
  return (place) => {
    if (openNames >= MAX_NAME_DEPTH) return new ErrorValue("#NAME?", `${defined.name} stands for itself.`);
    let evaluate = known.get(key);
    if (!evaluate) {
      const inner: Scope = { book: scope.book, sheet, isRelative: true };
      namesReady.set(inner, known);
      known.set(key, (evaluate = compile(defined.node, inner)));
    }
    openNames += 1;
    try {
      return evaluate({ ...place, variables: undefined });
    } finally {
      openNames -= 1;
    }
  };
}

function tableIn({ table: name, columns, sections }: Extract<FormulaNode, { kind: "table" }>, { book, sheet }: Scope): Evaluate {
  return (place) => {
    const table = name === "" ? book.tableAt(sheet, place.row, place.column) : book.tableNamed(name);
    if (!table) return name === "" ? WRONG_VALUE : new ErrorValue("#REF!", `${name} is no table in this workbook.`);
    const bounds = tableArea(table, columns, sections, place.row);
    if (bounds) return Reference.to(table.sheet, bounds);
    return sections.includes("this row") ? WRONG_VALUE : INVALID_REFERENCE;
  };
}

function unary(operator: UnaryOperator, operand: Evaluate): Evaluate {
  switch (operator) {
    case "+":
      return operand;
    case "-":
      return overCells(operand, negated);
    case "%":
      return overCells(operand, hundredth);
    case "@":
      return (place) => implicitIntersection(operand(place), place);
    case "#":
      return (place) => spilledFrom(operand(place));
  }
}

const overCells = (evaluate: Evaluate, change: (value: number) => number): Evaluate => (place) => {
  const one = (value: Scalar): Scalar => {
    const number = toNumber(value, place.book.dates);
    return typeof number === "number" ? change(number) : number;
  };
  const given = dereference(evaluate(place));
  return given instanceof Matrix ? given.map(one) : one(given);
};

function call(name: string, args: readonly (FormulaNode | null)[], scope: Scope): Evaluate {
  const known = scope.book.functionNamed(name);
  if (!known) return named(name, args, scope);
  const wrong = wrongCount(known, args.length);
  if (wrong) return constant(wrong);
  const compiled = args.map((arg) => argumentOf(arg, scope));
  return (place) => {
    const thunks = new Array<Thunk>(compiled.length);
    for (let i = 0; i < compiled.length; i++) {
      const evaluate = compiled[i]!;
      thunks[i] = () => evaluate(place);
    }
    return settled(callFunction(known, thunks, place));
  };
}

/** A name that stands for a LAMBDA can be called as a function; anything else is a function that is not there. */
function named(name: string, args: readonly (FormulaNode | null)[], scope: Scope): Evaluate {
  if (scope.book.nameFor(name, scope.sheet)) return compile({ kind: "invoke", callee: { kind: "name", sheet: undefined, name }, args }, scope);
  return constant(new ErrorValue("#NAME?", `There is no function ${name}.`));
}

function wrongCount({ name, minimum, maximum }: ExcelFunction, count: number): ErrorValue | undefined {
  if (count < minimum) return new ErrorValue("#VALUE!", `${name} needs ${minimum} argument${minimum === 1 ? "" : "s"} and has ${count}.`);
  if (count > maximum) return new ErrorValue("#VALUE!", `${name} takes at most ${maximum} argument${maximum === 1 ? "" : "s"} and has ${count}.`);
  return undefined;
}

/** LAMBDAs that call themselves end in #NUM! before the machine runs out of room; Excel's own bound is about as deep. */
const MAX_LAMBDA_DEPTH = 500;
let openLambdas = 0;

function callLambda(parameters: readonly LambdaParameter[], body: Evaluate, args: readonly Argument[], place: Place): Value {
  if (args.length > parameters.length) return WRONG_VALUE;
  if (openLambdas >= MAX_LAMBDA_DEPTH) return INVALID_NUMBER;
  let inner = place;
  for (const [i, { name, optional }] of parameters.entries()) {
    if (i >= args.length && !optional) return WRONG_VALUE;
    const value = i < args.length ? args[i]! : OMITTED;
    inner = { ...inner, variables: { name, value, outer: inner.variables } };
  }
  openLambdas += 1;
  try {
    return body(inner);
  } finally {
    openLambdas -= 1;
  }
}
