import type { NoTwin } from "../define";
import { nextAlong, placesAlong, runningSumAlong, withSize } from "../twin/alongList";
import { numbersOnly, type NativeArgument } from "../twin/NativeArgument";
import { byRate, byTiming } from "../twin/nativeDiscount";
import { cellCount } from "../twin/Shape";

/**
 * LOOKUP finds the last year in which the running sum of discounted flows is below 0, and the part of the next year until it no
 * longer is. After the last year nothing comes, so that a sum which ends below 0 is divided by 0: it never pays back.
 */
export const nativePayback = (...[flows, rate, timing]: readonly (NativeArgument | undefined)[]): string | NoTwin =>
  withSize(flows, "flows", (list) => {
    const count = cellCount(list.shape);
    const places = placesAlong(list);
    const twin = byTiming(timing?.text, { text: places, last: count - 1 }, (year) =>
      byRate(rate?.text, year, "none", (factor) => {
        if (count === 1) return `IF(${list.text}>=0,0,NA())`;
        const present = factor === "1" ? `(0+${list.text})` : `(${list.text}*${factor})`;
        const sums = runningSumAlong(list, present);
        // Below 0 by more than binary fractions leave of nothing.
        const below = `(${sums}<-1E-12*SUMPRODUCT(ABS(${list.text})))`;
        return `IF(SUMPRODUCT(--${below})=0,0,IFERROR(LOOKUP(2,1/${below},${places}-${sums}/${nextAlong(list, present)}),NA()))`;
      }),
    );
    return numbersOnly([list.text], twin);
  });
