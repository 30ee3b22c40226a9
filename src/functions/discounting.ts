import type { Discounting } from "../domain/appraise/discounting";
import { isFault, wrongValue } from "../domain/fault";
import type { Reader } from "./calculation";
import { errorIn, numberIn, textIn } from "./cells";
import { parameters } from "./parameters";
import { single } from "./readers";

/** The Green Book's schedule in force, its bands of years turned into steps. It counts when no rate is given. */
export const GREEN_BOOK: Discounting = Object.entries(parameters["green_book.discount_rate"]!.at(-1)!.value).map(([years, rate]: [string, number]) => ({ fromYear: Number.parseInt(years, 10), rate }));

/** A rate a year, or "GB" for the Green Book's schedule. A blank cell is 0%, as Excel hands it over. */
export const discounting = (name: string): Reader<Discounting | undefined> => ({
  name,
  optional: true,
  read: (cells) => {
    const one = single(cells, name);
    if (isFault(one)) return one;
    if (typeof one.cell === "number") return numberIn(one.cell, name);
    const text = textIn(one.cell);
    if (text.toUpperCase() === "GB") return GREEN_BOOK;
    if (typeof one.cell !== "string" || text === "") return numberIn(one.cell, name);
    return errorIn(one.cell) ?? wrongValue(`${name} is "${text}". Enter a rate such as 3.5%, or "GB" for the Green Book's schedule.`);
  },
});
