import { z } from "zod";

const text = z.string().min(1);
const day = z.iso.date();

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
    entries: z
      .array(
        z.strictObject({
          from: day,
          /** Left out while in force: then the value counts up to the day on which it was last checked. */
          to: day.optional(),
          value: z.union([z.number(), z.record(text, z.number())]),
          source: z.strictObject({ title: text, href: z.url().optional() }),
          checked: day,
        }),
      )
      .min(1),
    notes: z.array(text),
  })
  .check(({ value, issues }) => {
    const say = (message: string) => issues.push({ code: "custom", message: `${value.id}: ${message}`, input: value });
    value.entries.forEach((entry, i) => {
      const next = value.entries[i + 1];
      const to = entry.to ?? entry.checked;
      if (to < entry.from) say(`the entry from ${entry.from} ends before it begins, on ${to}`);
      if (next && next.from <= to) say(`the entry from ${entry.from} and the one from ${next.from} overlap`);
      if ((typeof entry.value === "number") !== (value.parts === undefined)) say(`the entry from ${entry.from} and "parts" do not agree`);
    });
  });

export type DatedSeed = z.infer<typeof parameterSchema>;
