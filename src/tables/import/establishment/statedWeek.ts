import { wrongValue, type Outcome } from "../../../domain/fault";
import { readText } from "../read/readCell";
import { isWeek, WEEK } from "./fullTimeWeek";

/** Hours of a full-time week as somebody types them: "37", "36.25 hours", "36h15"; undefined where nothing is typed. */
export function statedWeek(text: string): Outcome<number | undefined> {
  const { kind, number, percent, scaled, pounds, measure } = readText(text.trim());
  if (kind === "blank") return undefined;
  if (kind === "number" && isWeek(number!) && !percent && !scaled && !pounds && measure !== "FTE") return number;
  return wrongValue(`Enter hours from ${WEEK.least} to ${WEEK.most}, for example 37 or 36.25, or leave it empty.`);
}
