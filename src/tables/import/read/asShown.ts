import type { SourceCell } from "../SourceGrid";

type Format = (value: number) => SourceCell;

const plain: Format = (value) => value;

/** Without what is shown as it stands: quoted words, escaped letters, colours and conditions. */
const bare = (format: string): string => format.replace(/"[^"]*"|\\./g, "").replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "").replace(/_.|\*./g, "");

const SCALES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, bn: 1e9 };

/** £0.0"m" shows 12.6 as £12.6m. */
function suffixOf(section: string): number | undefined {
  const suffix = /[0#?][.,0#?]*\s*(?:"\s*(k|m|bn)\s*"|\\(k|m))\s*$/i.exec(section);
  return suffix ? SCALES[(suffix[1] ?? suffix[2])!.toLowerCase()] : undefined;
}

function formatOf(format: string): Format {
  const [section = ""] = format.split(";");
  const code = bare(section);
  if (format === "" || /^general$/i.test(code.trim())) return plain;
  if (code.includes("%")) return (value) => ({ value, shownAs: "percent" });
  if (/[dy]/i.test(code) || /\bm{3,}\b/i.test(code)) return (value) => ({ value, shownAs: "date" });
  if (/h/i.test(code)) return (value) => ({ value: Number((value * 24).toFixed(6)), shownAs: "hours" });
  if (!/[0#?]/.test(code)) return plain;
  // Commas after the last digit divide what is shown by a thousand each.
  // A figure above zero in brackets: what a reader sees is not what the workbook calculates with.
  if (/^\s*[(-]/.test(code) && format.includes(";")) return (value) => (value > 0 ? { value, shownAs: "opposite" } : value);
  const divided = 1000 ** (/[0#?](,+)(?=\.|[^0#?.,]*$)/.exec(code)?.[1]!.length ?? 0);
  const suffix = suffixOf(section);
  if (suffix !== undefined) return (value) => ({ value: Number(((value / divided) * suffix).toPrecision(15)), shownAs: "scaled" });
  if (divided === 1e3) return (value) => ({ value, shownAs: "thousands" });
  return divided === 1e6 ? (value) => ({ value, shownAs: "millions" }) : plain;
}

const known = new Map<string, Format>();

/** A number of a sheet as its format makes a reader see it: a percentage, a day, hours, or an amount in thousands. */
export function asShown(value: number, format: string): SourceCell {
  const found = known.get(format) ?? formatOf(format);
  // A workbook has few formats: each is looked at once.
  if (known.size < 500) known.set(format, found);
  return found(value);
}
