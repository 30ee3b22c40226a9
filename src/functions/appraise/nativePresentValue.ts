import type { NoTwin } from "../define";
import { placesAlong, withSize } from "../twin/alongList";
import { NATIVE_ERRORS, type NativeArgument } from "../twin/NativeArgument";
import { byRate, byTiming } from "../twin/nativeDiscount";
import { cellCount } from "../twin/Shape";

/** The sum of flows times their discount factors. */
export const nativePresentValue = (name: string, flows: NativeArgument | undefined, rate: string | undefined, firstYear: string, timing: string | undefined): string | NoTwin =>
  withSize(flows, name, (list) => {
    const last = /^\d+$/.test(firstYear) ? { last: Number(firstYear) + cellCount(list.shape) - 1 } : {};
    const years = { text: firstYear === "0" ? placesAlong(list) : `(${placesAlong(list)}+${firstYear})`, ...last };
    const value = byTiming(timing, years, (year) => byRate(rate, year, "GB", (factor) => `SUMPRODUCT(${list.text}*${factor})`));
    return /^[01]$/.test(firstYear) ? value : `IF((${firstYear}<0)+(${firstYear}<>INT(${firstYear}))+(${firstYear}>1000)>0,${NATIVE_ERRORS["#NUM!"]},${value})`;
  });
