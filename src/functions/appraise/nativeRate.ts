import type { NoTwin } from "../define";
import { placesAlong, withSize, type SizedList } from "../twin/alongList";
import { byWord, numbersOnly, type NativeArgument } from "../twin/NativeArgument";
import { cellCount } from "../twin/Shape";

/**
 * Excel's own IRR, which stops at seven digits, and one step of Newton's from there. It takes any one of several rates without
 * a word, so that the twin answers only where costs and benefits do not alternate: then there is one.
 */
export const nativeRate = (...[flows, timing]: readonly (NativeArgument | undefined)[]): string | NoTwin =>
  withSize(flows, "flows", (list) => numbersOnly([list.text], byWord(timing?.text, [["end", ratePerPeriod(list)], ["mid", `(1+${ratePerPeriod(byHalfYears(list))})^2-1`]])));

function ratePerPeriod(list: SizedList): string {
  const { text, shape } = list;
  const places = placesAlong(list);
  const count = cellCount(shape);
  const last = (sign: string) => `SUMPRODUCT(MAX((${text}${sign}0)*(${places}+1)))`;
  const first = (sign: string) => `(${count}+1-SUMPRODUCT(MAX((${text}${sign}0)*(${count}-${places}))))`;
  // IRR passes over blank cells, which are years in which nothing flows.
  const guess = `IRR(0+${text})`;
  const sum = `SUMPRODUCT(${text}*(1+${guess})^-${places})`;
  const slope = `SUMPRODUCT(-${places}*${text}*(1+${guess})^(-${places}-1))`;
  const both = `(${last("<")}>0)*(${last(">")}>0)`;
  const inTurn = `(${last("<")}<${first(">")})+(${last(">")}<${first("<")})>0`;
  return `IF(${both}=0,NA(),IF(${inTurn},${guess}-${sum}/${slope},NA()))`;
}

/** Flows by half-years: that of year 0 at once, of year 1 after one half-year, of year 2 after three; nothing flows in between. */
function byHalfYears(list: SizedList): SizedList {
  const years = cellCount(list.shape);
  if (years < 3) return list;
  const halves = 2 * years - 2;
  const wide = list.shape.columns > 1;
  const halfOf = `(2*${placesAlong(list)}-(${placesAlong(list)}>0))`;
  const each = `{${Array.from({ length: halves }, (_, i) => i).join(wide ? "," : ";")}}`;
  const text = wide ? `MMULT(0+${list.text},--(TRANSPOSE(${halfOf})=${each}))` : `MMULT(--(${each}=TRANSPOSE(${halfOf})),0+${list.text})`;
  return { text, shape: wide ? { rows: 1, columns: halves } : { rows: halves, columns: 1 }, isReference: false };
}
