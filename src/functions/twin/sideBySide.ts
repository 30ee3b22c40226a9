import { asColumn, numbersOnly, whereLengthsMatch, type NativeArgument } from "./NativeArgument";

/** A twin that gives a row of figures for each case: lists stand as columns, and text in one of them fails the whole. */
export function sideBySide(args: readonly (NativeArgument | undefined)[], twin: (columns: readonly (string | undefined)[]) => string): string {
  const columns = args.map((argument) => argument && asColumn(argument));
  const given = columns.filter((text) => text !== undefined);
  const lists = args.filter((argument) => argument?.shape && argument.shape.rows * argument.shape.columns > 1);
  return whereLengthsMatch(lists, numbersOnly(given, twin(columns)));
}
