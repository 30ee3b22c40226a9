import type { ImportIssue } from "../ImportIssue";
import { shown } from "../structure/TableReading";
import { isWeek } from "./fullTimeWeek";

/** Hours over the hours of a full-time week. */
const OF_A_WEEK = /^(\d{1,2}(?:\.\d+)?)\s*\/\s*(\d{2}(?:\.\d+)?)(?:\s*(?:hours?|hrs?))?$/i;

/** "18.5/37" in a column of FTE is no date: 0.5 is offered. */
export function withFteOffer(each: ImportIssue): ImportIssue {
  const [, worked, full] = OF_A_WEEK.exec(each.raw ?? "") ?? [];
  const [hours, week] = [Number(worked), Number(full)];
  if (each.severity !== "empty" || !(isWeek(week) && hours > 0 && hours <= week)) return each;
  const offered = Number((hours / week).toFixed(6));
  return { ...each, code: "FRACTION", offered, detail: `"${each.raw!}" was left empty: as hours of a week of ${shown(week)} it is ${shown(Number(offered.toFixed(4)))} FTE.` };
}
