import type { Discounting, Timing } from "../domain/appraise/discounting";
import { isFault, wrongValue } from "../domain/fault";
import { LIMITS } from "../domain/limits";
import type { Reader } from "./calculation";
import { errorIn, numberIn, textIn } from "./cells";
import { parameters } from "./parameters";
import { optional, single, word } from "./readers";

/** A published schedule in force, its bands of years turned into steps. */
const scheduleOf = (parameter: string): Discounting => Object.entries(parameters[parameter]!.at(-1)!.value).map(([years, rate]: [string, number]) => ({ fromYear: Number.parseInt(years, 10), rate }));

/** The Green Book's schedules by the word that asks for them. The first counts when no rate is given. */
export const SCHEDULES = { GB: scheduleOf("green_book.discount_rate"), "GB SENSITIVITY": scheduleOf("green_book.sensitivity_rate") } as const;
export const GREEN_BOOK = SCHEDULES.GB;

const isSchedule = (word: string): word is keyof typeof SCHEDULES => Object.hasOwn(SCHEDULES, word);

/** A rate a year, or the word for one of the Green Book's schedules. A blank cell is 0%, as Excel hands it over. */
export const discounting = (name: string): Reader<Discounting | undefined> => ({
  name,
  optional: true,
  limit: LIMITS.rate,
  read: (cells) => {
    const one = single(cells, name);
    if (isFault(one)) return one;
    if (typeof one.cell === "number") return numberIn(one.cell, name);
    const text = textIn(one.cell);
    const word = text.toUpperCase();
    if (isSchedule(word)) return SCHEDULES[word];
    if (typeof one.cell !== "string" || text === "") return numberIn(one.cell, name);
    return errorIn(one.cell) ?? wrongValue(`${name} is "${text}". Enter a rate such as 3.5%, "GB" for the Green Book's schedule or "GB sensitivity" for its lower one.`);
  },
});

/** When within its year a flow counts. */
export const timing: Reader<Timing | undefined> = optional(word("timing", ["end", "mid"]));
