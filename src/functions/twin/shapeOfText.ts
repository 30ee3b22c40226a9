import { MAX_COLS, MAX_ROWS, nodeTypes, parse, parseA1Ref, tokenize, type AstExpression } from "@borgar/fx";
import { commonShape, ONE_CELL, type Shape } from "./Shape";

/** The shape of a name or of a table's column, which only the workbook knows. */
export type ShapeOfReference = (reference: string) => Shape | undefined;

/** Functions that give one value of whatever they are given. */
const ONE_VALUE = new Set(["SUM", "SUMPRODUCT", "SUMIF", "SUMIFS", "COUNT", "COUNTA", "COUNTIF", "COUNTIFS", "AVERAGE", "AVERAGEIF", "MIN", "MAX", "MEDIAN", "ROWS", "COLUMNS", "NPV", "AND", "OR", "PI", "NA", "TODAY"]);
/** Functions that work cell by cell: their result has the shape that their arguments have together. */
const CELL_BY_CELL = new Set(["IF", "IFERROR", "IFNA", "ROUND", "ROUNDUP", "ROUNDDOWN", "ABS", "INT", "SIGN", "SQRT", "N", "VALUE", "LEN", "ISNUMBER", "ISTEXT", "ISBLANK", "NOT", "LOWER", "UPPER", "TRIM", "DATE", "POWER", "MOD"]);

/** An expression's tree; undefined where it cannot be read. */
export function treeOf(text: string): AstExpression | undefined {
  try {
    return parse(tokenize(`=${text}`, { mergeRefs: true }));
  } catch {
    return undefined;
  }
}

/** Rows and columns of an expression's result, as far as its text tells them. */
export const shapeOfText = (text: string, ofReference: ShapeOfReference): Shape | undefined => {
  const tree = treeOf(text);
  return tree && shapeOfNode(tree, ofReference);
};

function shapeOfNode(node: AstExpression, ofReference: ShapeOfReference): Shape | undefined {
  const together = (parts: readonly (AstExpression | null | undefined)[]): Shape | undefined => {
    const shapes = parts.map((part) => (part ? shapeOfNode(part, ofReference) : ONE_CELL));
    return shapes.some((shape) => !shape) ? undefined : commonShape(shapes as Shape[]);
  };
  switch (node.type) {
    case nodeTypes.LITERAL:
    case nodeTypes.ERROR:
      return ONE_CELL;
    case nodeTypes.ARRAY:
      return { rows: node.elements.length, columns: node.elements[0]?.length ?? 0 };
    case nodeTypes.REFERENCE:
      return node.kind === "range" || node.kind === "beam" ? shapeOfRange(node.value) : ofReference(node.value);
    case nodeTypes.UNARY:
      if (node.operator === "@") return ONE_CELL;
      return node.operator === "#" ? undefined : together(node.arguments);
    case nodeTypes.BINARY:
      return node.operator === ":" || node.operator === "," || node.operator === " " ? undefined : together(node.arguments);
    case nodeTypes.CALL: {
      const name = node.callee.type === nodeTypes.IDENTIFIER ? node.callee.name.toUpperCase() : "";
      if (ONE_VALUE.has(name)) return ONE_CELL;
      if (name === "TRANSPOSE") {
        const shape = together(node.arguments.slice(0, 1));
        return shape && { rows: shape.columns, columns: shape.rows };
      }
      if (name === "INDEX") return shapeOfIndex(node.arguments, ofReference);
      return CELL_BY_CELL.has(name) ? together(node.arguments) : undefined;
    }
    default:
      return undefined;
  }
}

/** INDEX(table, 0, column) is the whole column, INDEX(table, row, 0) the whole row; any other place is one cell. */
function shapeOfIndex([table, row, column]: readonly (AstExpression | null | undefined)[], ofReference: ShapeOfReference): Shape | undefined {
  const of = table ? shapeOfNode(table, ofReference) : undefined;
  if (!of || !row) return undefined;
  const isWhole = (place: AstExpression | null | undefined) => place?.type === nodeTypes.LITERAL && place.value === 0;
  if (!column) return of.rows === 1 || of.columns === 1 ? ONE_CELL : undefined;
  return { rows: isWhole(row) ? of.rows : 1, columns: isWhole(column) ? of.columns : 1 };
}

function shapeOfRange(reference: string): Shape | undefined {
  const parsed = parseA1Ref(reference);
  if (!parsed || !("range" in parsed) || !parsed.range) return undefined;
  const { top, bottom, left, right } = parsed.range;
  return { rows: (bottom ?? MAX_ROWS) - (top ?? 0) + 1, columns: (right ?? MAX_COLS) - (left ?? 0) + 1 };
}
