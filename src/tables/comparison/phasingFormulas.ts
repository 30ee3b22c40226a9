import { literal } from "../sheet/address";
import { NEEDS_ASSUMPTION, OWN_ENTRIES } from "./Choices";

const NEEDS = literal(NEEDS_ASSUMPTION);

/**
 * The share of the full-year saving in a year (counted from 1) before any slip, without "=": the own entry, or equal steps up to the
 * whole in the year that the ramp names.
 */
export const rampFormula = (ramp: string, own: string, year: number): string =>
  `IF(${ramp}=${literal(OWN_ENTRIES)},IF(${own}="","",${own}),IF(${ramp}="all at once",1,IFERROR(MIN(1,${year}/VALUE(MID(${ramp},6,1))),${NEEDS})))`;

/**
 * The share in a year when everything starts some quarters late, without "=": the year's shares move back by whole years, and a part of
 * a year mixes two neighbours. Before the start there is nothing.
 *
 * @param years The shares before the slip, one cell per year, in a row or a column.
 */
export function slipFormula(years: string, slip: string, year: number): string {
  const earlier = (more: number) => `IF(${year}-${more}>INT(${slip}/4),INDEX(${years},${year}-${more}-INT(${slip}/4)),0)`;
  const [now, before] = [earlier(0), earlier(1)];
  return (
    `IF(NOT(ISNUMBER(${slip})),${NEEDS},IF(MOD(${slip},4)=0,IF(ISNUMBER(${now}),${now},${NEEDS}),` +
    `IF(AND(ISNUMBER(${now}),ISNUMBER(${before})),(${now}*(4-MOD(${slip},4))+${before}*MOD(${slip},4))/4,${NEEDS})))`
  );
}
