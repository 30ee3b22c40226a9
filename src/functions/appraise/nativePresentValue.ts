import type { NoTwin } from "../define";
import { placesAlong, withSize } from "../twin/alongList";
import { NATIVE_ERRORS, type NativeArgument } from "../twin/NativeArgument";
import { byRate } from "../twin/nativeDiscount";

/** The sum of flows times their discount factors. */
export const nativePresentValue = (flows: NativeArgument | undefined, name: string, rate: string | undefined, firstYear: string): string | NoTwin =>
  withSize(flows, name, (list) => {
    const value = byRate(rate, `(${placesAlong(list)}+${firstYear})`, "GB", (factor) => `SUMPRODUCT(${list.text}*${factor})`);
    return /^[01]$/.test(firstYear) ? value : `IF((${firstYear}<0)+(${firstYear}<>INT(${firstYear}))+(${firstYear}>1000)>0,${NATIVE_ERRORS["#NUM!"]},${value})`;
  });
