import type { NoTwin } from "../define";
import { asColumn, laidAs, whereLengthsMatch, type NativeArgument } from "../twin/NativeArgument";
import type { Shape } from "../twin/Shape";

/** Largest remainders as one array formula, in the keys' shape. */
export function nativeAllocation(...[amount, keys, dp, include]: readonly (NativeArgument | undefined)[]): string | NoTwin {
  const { shape } = keys!;
  if (!shape) return { none: "the number of keys is not known from the formula. Put the keys in cells." };
  const weights = include ? `(${asColumn(keys!)}*(${asColumn(include)}<>0))` : asColumn(keys!);
  return whereLengthsMatch([keys, include], sharedOut(amount!.text, weights, placesOf(keys!, shape), dp?.text, (parts) => laidAs(keys!, parts)));
}

/** Rising numbers in a column; only their order counts. */
function placesOf({ text, isReference }: NativeArgument, { rows, columns }: Shape): string {
  if (isReference) return columns > 1 ? `TRANSPOSE(COLUMN(${text}))` : `ROW(${text})`;
  return `{${Array.from({ length: Math.max(rows, columns) }, (_, i) => i + 1).join(";")}}`;
}

/**
 * The parts of an amount, in a column.
 *
 * @param weights A column of keys, 0 for who takes no part.
 * @param places A column of rising numbers: a tie goes to the first.
 * @param laid Turns the column as it is to lie; an error stands alone.
 */
export function sharedOut(amount: string, weights: string, places: string, dp: string | undefined, laid: (parts: string) => string): string {
  const sum = `SUMPRODUCT(0+${weights})`;
  const scale = dp === undefined || dp === "0" ? "" : `10^${dp}`;
  const units = scale ? `ROUND(ABS(${amount})*${scale},0)` : `ROUND(ABS(${amount}),0)`;
  const exact = `(${units}*${weights}/${sum})`;
  const remainder = `ROUND(${exact}-INT(${exact}),9)`;
  const takesPart = `(${weights}>0)`;
  // For each party (down) the others (across) that come first when the units left over are handed out.
  const first = `(TRANSPOSE(${remainder})>${remainder})+(TRANSPOSE(${remainder})=${remainder})*(TRANSPOSE(${places})<${places})`;
  const left = `${units}-SUMPRODUCT(INT(${exact}))`;
  const parts = `SIGN(${amount})*(INT(${exact})+${takesPart}*(MMULT(${first},--${takesPart})<${left}))${scale && `/${scale}`}`;
  const exactUnits = `ABS(${amount})${scale && `*${scale}`}`;
  const tooFine = `ABS(${exactUnits}-${units})>1E-9*${exactUnits}`;
  const checked = `IF(SUMPRODUCT(--(${weights}<0))>0,SQRT(-1),IF(${sum}=0*${amount},1/0,IF(${tooFine},SQRT(-1),${laid(parts)})))`;
  return scale && !/^\d$/.test(dp!) ? `IF((${dp!}<>INT(${dp!}))+(ABS(${dp!})>10)>0,SQRT(-1),${checked})` : checked;
}
