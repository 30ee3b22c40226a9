import { argumentText, callFormula } from "../../../src/functions/callFormula";
import type { ExampleArgument, FunctionDefinition } from "../../../src/functions/define";
import { isUntwinned, nativeTwin } from "../../../src/functions/twin/nativeTwin";
import { areaAddress } from "../../../src/tables/sheet/address";
import { matrixOf } from "../../support/matrixOf";
import { TWIN_INPUTS } from "../twinInputs";

/** The call with its arguments in cells one beside the other, or written out in it. */
function callsOf({ name }: FunctionDefinition, args: readonly ExampleArgument[]): readonly string[] {
  let column = 0;
  const inCells = args.map((argument) => {
    const cells = matrixOf(argument);
    if (!cells) return "";
    const at = { row: 0, column, rows: cells.length, columns: cells[0]!.length };
    column += at.columns;
    return areaAddress(at);
  });
  const short = args.flat(2).length <= 6 && !args.flat(2).includes("");
  return [callFormula(name, inCells), ...(short ? [callFormula(name, args.map((argument) => (argument === null ? "" : argumentText(argument))))] : [])];
}

/** The twin's text, or why there is none. */
function twinText(call: string): string {
  const twin = nativeTwin(call);
  return isUntwinned(twin) ? `none: ${twin.reason}` : String(twin);
}

/** A function's calls in every shape in which its native twin is proved right in LibreOffice (nativeTwins.test.ts), each with its twin. */
export function twinTexts(definition: FunctionDefinition): Readonly<Record<string, string>> {
  const calls = [...definition.examples.map(({ args }) => args), ...(TWIN_INPUTS[definition.name] ?? [])].flatMap((args) => callsOf(definition, args));
  return Object.fromEntries([...new Set(calls)].map((call) => [call, twinText(call)]));
}
