import type { NoTwin } from "../define";
import { placesAlong, runningSumAlong, withSize } from "../twin/alongList";
import { numbersOnly, type NativeArgument } from "../twin/NativeArgument";
import { byRate } from "../twin/nativeDiscount";
import { cellCount } from "../twin/Shape";

/** Years until the running sum of discounted flows is no longer negative; MATCH fails with #N/A when it stays so. */
export const nativePayback = (...[flows, rate]: readonly (NativeArgument | undefined)[]): string | NoTwin =>
  withSize(flows, "flows", (list) => {
    if (cellCount(list.shape) === 1) return numbersOnly([list.text], `IF(${list.text}>=0,0,NA())`);
    const places = placesAlong(list);
    const twin = byRate(rate?.text, places, "none", (factor) => {
      const present = factor === "1" ? `(0+${list.text})` : `(${list.text}*${factor})`;
      const year = `(MATCH(1,--(${runningSumAlong(list, present)}>=0),0)-1)`;
      return `IF(${year}=0,0,${year}-1-SUMPRODUCT(${present}*(${places}<${year}))/SUMPRODUCT(${present}*(${places}=${year})))`;
    });
    return numbersOnly([list.text], twin);
  });
