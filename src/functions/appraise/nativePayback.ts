import type { NoTwin } from "../define";
import { placesAlong, runningSumAlong, withSize } from "../twin/alongList";
import { numbersOnly, type NativeArgument } from "../twin/NativeArgument";
import { byRate, byTiming } from "../twin/nativeDiscount";
import { cellCount } from "../twin/Shape";

/** The last year in which the running sum of discounted flows is below 0, and the part of the next year until it no longer is; none when it ends below 0. */
export const nativePayback = (...[flows, rate, timing]: readonly (NativeArgument | undefined)[]): string | NoTwin =>
  withSize(flows, "flows", (list) => {
    const count = cellCount(list.shape);
    if (count === 1) return numbersOnly([list.text], `IF(${list.text}>=0,0,NA())`);
    const places = placesAlong(list);
    const twin = byTiming(timing?.text, places, (year) =>
      byRate(rate?.text, year, "none", (factor) => {
        const present = factor === "1" ? `(0+${list.text})` : `(${list.text}*${factor})`;
        // The year after the last one that ends below 0, but for what binary fractions leave of nothing; 0 when none does.
        const turn = `SUMPRODUCT(MAX((${runningSumAlong(list, present)}<-1E-12*SUMPRODUCT(ABS(${present})))*(${places}+1)))`;
        return `IF(${turn}=0,0,IF(${turn}=${count},NA(),${turn}-1-SUMPRODUCT(${present}*(${places}<${turn}))/SUMPRODUCT(${present}*(${places}=${turn}))))`;
      }),
    );
    return numbersOnly([list.text], twin);
  });
