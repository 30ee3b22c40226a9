import { parseA1Ref, parseStructRef, type AstExpression, type ReferenceA1Xlsx, type ReferenceNameXlsx } from "@borgar/fx/xlsx";
import { errorFromCode } from "../values/ErrorValue";
import { Matrix } from "../values/Matrix";
import { MAX_COLUMNS, MAX_ROWS } from "../values/Reference";
import type { Scalar } from "../values/Scalar";
import { FormulaFault } from "./FormulaFault";
import { OPTIONAL_MARK } from "./plainTokens";
import type { BinaryOperator, CellsNode, FormulaNode, LambdaParameter, ReferenceOperator, TableSection, UnaryOperator } from "./FormulaNode";

/** Names that LET and LAMBDA give, innermost last. */
type Names = readonly string[];

const REFERENCE_OPERATORS: readonly string[] = [":", " ", ","];

/** What the parser gives, in our own words: variables told from names, addresses read. */
export function nodeFrom(ast: AstExpression): FormulaNode | FormulaFault {
  try {
    return nodeOf(ast, []);
  } catch (error) {
    if (error instanceof FormulaFault) return error;
    throw error;
  }
}

function nodeOf(ast: AstExpression, names: Names): FormulaNode {
  switch (ast.type) {
    case "Literal":
      if (ast.value === null) throw new FormulaFault(`${ast.raw} is too large a number.`);
      return { kind: "literal", value: ast.value };
    case "ErrorLiteral":
      return { kind: "literal", value: errorFromCode(ast.value) };
    case "ArrayExpression":
      return { kind: "array", matrix: Matrix.of(ast.elements.map((line) => line.map(constantOf))) };
    case "ReferenceIdentifier":
      return referenceOf(ast.value, names);
    case "UnaryExpression":
      return { kind: "unary", operator: ast.operator as UnaryOperator, operand: nodeOf(ast.arguments[0]!, names) };
    case "BinaryExpression": {
      const left = nodeOf(ast.arguments[0]!, names);
      const right = nodeOf(ast.arguments[1]!, names);
      return REFERENCE_OPERATORS.includes(ast.operator)
        ? { kind: "reference", operator: ast.operator as ReferenceOperator, left, right }
        : { kind: "binary", operator: ast.operator as BinaryOperator, left, right };
    }
    case "CallExpression":
      return callOf(ast.callee as AstExpression | { readonly type: "Identifier"; readonly name: string }, ast.arguments as readonly (AstExpression | null)[], names);
    case "LambdaExpression": {
      const parameters = ast.params.map(({ name }): LambdaParameter => ({ name: name.replace(OPTIONAL_MARK, "").toUpperCase(), optional: name.startsWith(OPTIONAL_MARK) }));
      if (!ast.body) throw new FormulaFault("LAMBDA has nothing to calculate.");
      return { kind: "lambda", parameters, body: nodeOf(ast.body as AstExpression, [...names, ...parameters.map(({ name }) => name)]) };
    }
    case "LetExpression": {
      let known = names;
      const declarations = ast.declarations.map(({ id, init }) => {
        if (!init) throw new FormulaFault(`LET gives ${id.name} no value.`);
        const value = nodeOf(init as AstExpression, known);
        const name = id.name.toUpperCase();
        known = [...known, name];
        return { name, value };
      });
      if (!ast.body) throw new FormulaFault("LET has nothing to calculate.");
      return { kind: "let", declarations, body: nodeOf(ast.body as AstExpression, known) };
    }
    default:
      throw new FormulaFault("The formula holds something that is not known.");
  }
}

function callOf(callee: AstExpression | { readonly type: "Identifier"; readonly name: string }, given: readonly (AstExpression | null)[], names: Names): FormulaNode {
  const args = given.map((arg) => (arg ? nodeOf(arg, names) : null));
  if (callee.type !== "Identifier") return { kind: "invoke", callee: nodeOf(callee, names), args };
  const name = callee.name.toUpperCase();
  if (names.includes(name)) return { kind: "invoke", callee: { kind: "variable", name }, args };
  return { kind: "call", name, args };
}

function constantOf(element: unknown): Scalar {
  const constant = element as { readonly type: "ErrorLiteral"; readonly value: string } | { readonly type: "Literal"; readonly value: Scalar } | { readonly type: "other" };
  if (constant.type === "ErrorLiteral") return errorFromCode(constant.value);
  if (constant.type === "Literal") return constant.value;
  throw new FormulaFault("An array in braces may hold numbers, texts, TRUE, FALSE and errors only.");
}

/** Files name the workbook itself as number 0: [0]!Name. */
const isOwnWorkbook = (workbook = ""): boolean => workbook === "" || workbook === "0";

function referenceOf(text: string, names: Names): FormulaNode {
  // First of all, since r and c are no names of a workbook, but may be given by LAMBDA.
  if (names.includes(text.toUpperCase())) return { kind: "variable", name: text.toUpperCase() };
  if (text.includes("[")) {
    const table = parseStructRef(text);
    if (table) {
      if (!isOwnWorkbook(table.workbookName)) return { kind: "external", text };
      return { kind: "table", table: table.table ?? "", columns: table.columns ?? [], sections: (table.sections ?? []) as TableSection[] };
    }
  }
  const reference: ReferenceA1Xlsx | ReferenceNameXlsx | undefined = parseA1Ref(text);
  if (!reference) throw new FormulaFault(`${text} is no reference that can be read.`);
  if (!isOwnWorkbook(reference.workbookName)) return { kind: "external", text };
  const sheet = reference.sheetName || undefined;
  if ("name" in reference && reference.name !== undefined) return { kind: "name", sheet, name: reference.name };
  return cellsOf(reference as ReferenceA1Xlsx, sheet);
}

function cellsOf({ range }: ReferenceA1Xlsx, sheet: string | undefined): CellsNode {
  const [first, last] = sheet?.split(":") ?? [];
  return {
    kind: "cells",
    sheet: first,
    lastSheet: last,
    top: { index: range.top ?? 0, fixed: range.top === null || range.$top === true },
    left: { index: range.left ?? 0, fixed: range.left === null || range.$left === true },
    bottom: { index: range.bottom ?? MAX_ROWS - 1, fixed: range.bottom === null || range.$bottom === true },
    right: { index: range.right ?? MAX_COLUMNS - 1, fixed: range.right === null || range.$right === true },
    trim: range.trim ?? undefined,
  };
}
