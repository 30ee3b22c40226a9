import { isFault } from "../../domain/fault";
import type { Matrix } from "../../functions/cells";
import type { ExampleArgument, FunctionDefinition } from "../../functions/define";
import { ONE_CELL, type Shape } from "../../functions/twin/Shape";
import { ownCalls, tokensOf, type OwnFunction, type Span } from "../../functions/twin/ownCalls";
import { shapeOfText, type ShapeOfReference } from "../../functions/twin/shapeOfText";
import { columnLetter } from "../../tables/sheet/address";

type Tokens = ReturnType<typeof tokensOf>;

/** Stands for a call whose shape is known, where no name of a workbook can be meant. */
const PLACE = "own_call_";

/**
 * Rows and columns that a formula with our functions fills once all its inputs are there. Less is shown while an input is missing:
 * =IF(COUNT(B4:B6)=3,SHARE.ALLOCATE(B1,B4:B6),"needed") fills one cell, and three later. Undefined where its text does not tell.
 */
export function fullShape(formula: string, options: { readonly shapeOf: ShapeOfReference; readonly own: OwnFunction }): Shape | undefined {
  const tokens = tokensOf(formula);
  return shapeOfSpan(tokens, { from: tokens[0]?.value === "=" ? 1 : 0, to: tokens.length }, options);
}

function shapeOfSpan(tokens: Tokens, span: Span, options: { readonly shapeOf: ShapeOfReference; readonly own: OwnFunction }): Shape | undefined {
  const shapes: (Shape | undefined)[] = [];
  let text = "";
  let { from } = span;
  const upTo = (to: number) => tokens.slice(from, to).map(({ value }) => value).join("");
  for (const call of ownCalls(tokens, options.own, span)) {
    text += `${upTo(call.span.from)}${PLACE}${shapes.length}`;
    shapes.push(shapeOfResult(call.definition, call.args.map((argument) => (tokens.slice(argument.from, argument.to).every(({ value }) => value.trim() === "") ? null : shapeOfSpan(tokens, argument, options)))));
    from = call.span.to;
  }
  text += upTo(span.to);
  const place = new RegExp(`^${PLACE}(\\d+)$`);
  return shapeOfText(text.trim(), (reference) => {
    const at = place.exec(reference)?.[1];
    return at === undefined ? options.shapeOf(reference) : shapes[Number(at)];
  });
}

/** The shape of a function's result for arguments of these shapes, null for one left out: tried on the values of its own worked example. */
function shapeOfResult({ examples, parameters, evaluate }: FunctionDefinition, shapes: readonly (Shape | null | undefined)[]): Shape | undefined {
  if (shapes.includes(undefined) || shapes.length > parameters.length) return undefined;
  for (const example of examples) {
    if (!("gives" in example)) continue;
    const given = parameters.map((_, i): Matrix | null => {
      const shape = shapes[i];
      const values = example.args[i];
      return shape ? filled(shape, values ?? 1) : null;
    });
    const result = evaluate(given);
    if (!isFault(result)) return { rows: result.length, columns: result[0]?.length ?? 1 };
  }
  return undefined;
}

/** Cells of this shape with the example's values over and over. */
function filled({ rows, columns }: Shape, example: ExampleArgument): Matrix {
  const table = (Array.isArray(example) ? (Array.isArray(example[0]) ? example : [example]) : [[example]]) as Matrix;
  return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => {
    const line = table[r % table.length]!;
    return line[c % line.length]!;
  }));
}

/** No constant is written longer than this. */
const MOST_WRITTEN = 50;

const alongRows = (count: number): string => (count <= MOST_WRITTEN ? `{${Array<number>(count).fill(1).join(";")}}` : `(ROW($1:$${count})>0)`);
const alongColumns = (count: number): string => (count <= MOST_WRITTEN ? `{${Array<number>(count).fill(1).join(",")}}` : `(COLUMN($A:$${columnLetter(count - 1)})>0)`);

/**
 * A native formula that fills this shape whatever it gives: one value stands in every cell of it. LibreOffice, and Excel before it spilled,
 * keep the cells that a formula filled when it was saved, so that later values would have no cells.
 */
export function fillingShape(native: string, { rows, columns }: Shape): string {
  if (rows === ONE_CELL.rows && columns === ONE_CELL.columns) return native;
  const all = [...(rows > 1 ? [alongRows(rows)] : []), ...(columns > 1 ? [alongColumns(columns)] : [])].join("*");
  return `=IF(${all},${native.replace(/^=/, "")})`;
}
