import type { NoTwin } from "../define";
import { placesAlong, withSize } from "../twin/alongList";
import { numbersOnly, type NativeArgument } from "../twin/NativeArgument";
import { cellCount } from "../twin/Shape";

/**
 * Excel's own IRR, which stops at seven digits, and one step of Newton's from there. It takes any one of several rates without
 * a word, so that the twin answers only where costs and benefits do not alternate: then there is one.
 */
export const nativeRate = (...[flows]: readonly (NativeArgument | undefined)[]): string | NoTwin =>
  withSize(flows, "flows", (list) => {
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
    return numbersOnly([text], `IF(${both}=0,NA(),IF(${inTurn},${guess}-${sum}/${slope},NA()))`);
  });
