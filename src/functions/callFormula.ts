import type { ExampleArgument, FunctionDefinition } from "./define";

/** An error stands in a formula as it is shown: {9,#N/A,8}. */
const isError = (cell: string): boolean => /^#(VALUE!|NUM!|DIV\/0!|N\/A)$/.test(cell);

const cellText = (cell: unknown): string => (typeof cell === "string" && isError(cell) ? cell : typeof cell === "string" ? `"${cell.replace(/"/g, '""')}"` : typeof cell === "boolean" ? String(cell).toUpperCase() : typeof cell === "number" ? String(cell) : "");

/** An argument as it is typed in a formula: a number, text, {1,2;3,4}. */
export function argumentText(argument: ExampleArgument): string {
  if (!Array.isArray(argument)) return cellText(argument);
  const rows = (Array.isArray(argument[0]) ? argument : [argument]) as readonly (readonly unknown[])[];
  return `{${rows.map((row) => row.map(cellText).join(",")).join(";")}}`;
}

/** =NAME(arguments), arguments left out at the end dropped. */
export function callFormula(name: string, args: readonly string[]): string {
  const last = args.findLastIndex((text) => text !== "");
  return `=${name}(${args.slice(0, last + 1).join(",")})`;
}

/** The formula that shows a function at work, with the sample of each parameter. */
export const sampleFormula = ({ name, parameters }: FunctionDefinition): string => callFormula(name, parameters.map(({ sample }) => sample));
