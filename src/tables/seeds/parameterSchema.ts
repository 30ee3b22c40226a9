import { z } from "zod";
import { excelDate, type ExcelDate } from "../../domain/excelDate";

const text = z.string().min(1);
const day = z.iso.date();

/** Counts on after its check until another entry follows: a rule of law, a rate without an end. */
export const IN_FORCE = "in force until changed";
/** Counts for its days only: a cap, a limit, an award or an index of a year. */
export const SET_FOR_A_YEAR = "set for a year";

/** A figure that changes with time, as published: one entry for each span of days, each with its source. */
export const parameterSchema = z
  .strictObject({
    /** As it is asked for in a cell. */
    id: z.string().regex(/^[a-z0-9_]+(\.[a-z0-9_]+)?$/),
    label: text,
    about: text,
    unit: text,
    /** What the parts of a value are, where it has several. */
    parts: text.optional(),
    /** Where a council finds its own figure, where none is published that counts for all: then there are no entries. */
    own: text.optional(),
    entries: z.array(
      z.strictObject({
        from: day,
        /** The last day that counts. One in force until changed has none, but where its rule ended without another. */
        to: day.optional(),
        kind: z.enum([IN_FORCE, SET_FOR_A_YEAR]),
        /** One figure, or several under the names of their parts, which are asked for in any case of letters. */
        value: z.union([z.number(), z.record(text, z.number())]),
        source: z.strictObject({ title: text, href: z.url().optional() }),
        checked: day,
      }),
    ),
    notes: z.array(text),
  })
  .check(({ value, issues }) => {
    const say = (message: string) => issues.push({ code: "custom", message: `${value.id}: ${message}`, input: value });
    if ((value.own === undefined) === (value.entries.length === 0)) say('it has either entries or, where each council has its own, "own"');
    value.entries.forEach((entry, i) => {
      const next = value.entries[i + 1];
      if (entry.to !== undefined && entry.to < entry.from) say(`the entry from ${entry.from} ends before it begins, on ${entry.to}`);
      if (next && next.from <= (entry.to ?? entry.from)) say(`the entry from ${entry.from} and the one from ${next.from} overlap`);
      if (entry.kind === SET_FOR_A_YEAR && entry.to === undefined) say(`the entry from ${entry.from} is set for a year and says no last day`);
      if ((typeof entry.value === "number") !== (value.parts === undefined)) say(`the entry from ${entry.from} and "parts" do not agree`);
      if (typeof entry.value !== "number" && Object.keys(entry.value).some((part) => part !== part.toLowerCase())) say(`parts of the entry from ${entry.from} are not in small letters`);
    });
  });

export type DatedSeed = z.infer<typeof parameterSchema>;
type Entry = DatedSeed["entries"][number];

/** The last day on which an entry counts: its own, the day before the next where that replaces it, or none while it is in force. */
export function lastDayOf(entries: readonly Entry[], i: number): ExcelDate | undefined {
  const { to } = entries[i]!;
  const next = entries[i + 1];
  return to !== undefined ? excelDate(to) : next && excelDate(next.from) - 1;
}
