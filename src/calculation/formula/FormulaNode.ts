import type { Matrix } from "../values/Matrix";
import type { Scalar } from "../values/Scalar";

export type BinaryOperator = "=" | "<" | ">" | "<=" | ">=" | "<>" | "+" | "-" | "*" | "/" | "^" | "&";
export type ReferenceOperator = ":" | " " | ",";
export type UnaryOperator = "+" | "-" | "%" | "#" | "@";

/** One end of a range; `fixed` where a $ stands before it. */
export interface Edge {
  readonly index: number;
  readonly fixed: boolean;
}

/** Cells by their address, as written: a sheet only where one is named. */
export interface CellsNode {
  readonly kind: "cells";
  readonly sheet: string | undefined;
  /** The last sheet of a range through several, as in January:March!A1. */
  readonly lastSheet: string | undefined;
  readonly top: Edge;
  readonly left: Edge;
  readonly bottom: Edge;
  readonly right: Edge;
  /** Blank rows and columns at the edges left out, as in A1.:.C9. */
  readonly trim: "head" | "tail" | "both" | undefined;
}

export type TableSection = "all" | "data" | "headers" | "totals" | "this row";

/** A formula as read: what stands where, before anything is known of the workbook. */
export type FormulaNode =
  | { readonly kind: "literal"; readonly value: Scalar }
  | { readonly kind: "array"; readonly matrix: Matrix }
  | CellsNode
  | { readonly kind: "name"; readonly sheet: string | undefined; readonly name: string }
  | { readonly kind: "table"; readonly table: string; readonly columns: readonly string[]; readonly sections: readonly TableSection[] }
  /** Cells or names of another workbook. */
  | { readonly kind: "external"; readonly text: string }
  | { readonly kind: "variable"; readonly name: string }
  | { readonly kind: "unary"; readonly operator: UnaryOperator; readonly operand: FormulaNode }
  | { readonly kind: "binary"; readonly operator: BinaryOperator; readonly left: FormulaNode; readonly right: FormulaNode }
  | { readonly kind: "reference"; readonly operator: ReferenceOperator; readonly left: FormulaNode; readonly right: FormulaNode }
  /** A function by its name; null for an argument left out between commas. */
  | { readonly kind: "call"; readonly name: string; readonly args: readonly (FormulaNode | null)[] }
  /** A function that an expression gives: LAMBDA(x, x + 1)(2). */
  | { readonly kind: "invoke"; readonly callee: FormulaNode; readonly args: readonly (FormulaNode | null)[] }
  | { readonly kind: "lambda"; readonly parameters: readonly LambdaParameter[]; readonly body: FormulaNode }
  | { readonly kind: "let"; readonly declarations: readonly { readonly name: string; readonly value: FormulaNode }[]; readonly body: FormulaNode };

export interface LambdaParameter {
  readonly name: string;
  readonly optional: boolean;
}

/** The nodes directly below one. */
export function childrenOf(node: FormulaNode): readonly FormulaNode[] {
  switch (node.kind) {
    case "literal":
    case "array":
    case "cells":
    case "name":
    case "table":
    case "external":
    case "variable":
      return [];
    case "unary":
      return [node.operand];
    case "binary":
    case "reference":
      return [node.left, node.right];
    case "call":
      return node.args.filter((arg) => arg !== null);
    case "invoke":
      return [node.callee, ...node.args.filter((arg) => arg !== null)];
    case "lambda":
      return [node.body];
    case "let":
      return [...node.declarations.map(({ value }) => value), node.body];
  }
}
