import type { Unit } from "../../../domain/units";

/** Units that a heading may state: those of our sheets, and hours, which become FTE. */
export type ImportUnit = Extract<Unit, "£" | "£000" | "£m" | "£ per head" | "%" | "FTE" | "persons" | "years"> | "hours";

/** How many pounds one is worth. */
export const POUNDS = { "£": 1, "£000": 1_000, "£m": 1_000_000 } as const;
export type MoneyUnit = keyof typeof POUNDS;

export const isMoney = (unit: ImportUnit | undefined): unit is MoneyUnit => unit !== undefined && unit in POUNDS;

/** As the printed JSON says it. */
export const UNIT_WORDS: Readonly<Record<ImportUnit, string>> = {
  "£": "GBP",
  "£000": "GBP thousand",
  "£m": "GBP million",
  "£ per head": "GBP per head",
  "%": "fraction",
  FTE: "FTE",
  persons: "persons",
  years: "years",
  hours: "hours",
};

interface Wording {
  readonly unit: ImportUnit;
  readonly words: RegExp;
  /** A heading that says nothing else is named by it: "FTE", "Hours". */
  readonly names?: true;
}

/** What programs and typists put for the apostrophe of £'000. */
const QUOTE = "['’‘`´′\"“”]";
/** £'000, £(000), £k, £ in thousands, £ x 1,000. */
const THOUSANDS = new RegExp(
  [
    `£\\s*\\(\\s*${QUOTE}?\\s*(?:0{3}(?!\\d)(?:${QUOTE}?s)?|k|thousands?)\\s*\\)`,
    `£\\s*[-_/,]?\\s*${QUOTE}?\\s*,?0{3}(?!\\d|,\\d)${QUOTE}?s?`,
    `£\\s*(?:k|ths|thous?|thousands?)\\b`,
    `£\\s*in\\s+(?:${QUOTE}?0{3}(?:${QUOTE}?s)?|thousands?)(?!\\w)`,
    `£\\s*[x×]\\s*1,?000\\b`,
    `£\\s*${QUOTE}?miloedd\\b`,
    `\\bGBP ?(?:k\\b|${QUOTE}?0{3}(?!\\d)${QUOTE}?s?)`,
    `\\bthousands? of pounds\\b`,
    `(?<=\\()\\s*(?:thousands?|000['’]?s)\\s*(?=\\))`,
  ].join("|"),
  "i",
);
const MILLIONS = new RegExp(
  [`£\\s*\\(\\s*m(?:n|ill|illions?)?s?\\s*\\)`, `£\\s*[-_/]?\\s*${QUOTE}?\\s*m(?:n|ill|illions?)?(?:${QUOTE}?s)?\\b`, `£\\s*in\\s+millions?\\b`, `£\\s*${QUOTE}?mili(?:wn|ynau)\\b`, `\\bGBP ?m(?:illions?)?\\b`, `\\bmillions? of pounds\\b`, `(?<=\\()\\s*millions?\\s*(?=\\))`].join("|"),
  "i",
);
/** £ with a scale that is none of ours, or that nobody can be sure of (£bn, £00, £mil, which is a thousand in Welsh): not pounds. */
const POUNDS_ALONE = /(?<!\b[mk]|0{3})£(?!\s*[^\w\s]?\s*(?:0[0,]+|1,?000['’]?s?\b|[x×]\s*\d|bn\b|billions?\b|hundreds?\b|m\b|k\b|mil\w*\b|th(?:s|ous?|ousands?)?\b|in\s+(?:\W?0|thous|mill|bill)))|\bGBP\b(?!\s*(?:\W?0|m|k|bn|th))/i;

const WORDINGS: readonly Wording[] = [
  { unit: "£ per head", words: /£\s*(?:per|\/)\s*(?:head|resident|person|capita)\b/i },
  { unit: "£ per head", words: /\b(?:budget|cost|spend(?:ing)?|expenditure|reduction|saving|funding|tax|income|amount)s?\b.*\bper (?:head|resident|person|capita)\b/i, names: true },
  { unit: "£m", words: MILLIONS },
  { unit: "£000", words: THOUSANDS },
  { unit: "£", words: POUNDS_ALONE },
  { unit: "%", words: /(?<!\d\s?)%|\bper ?cent\b|\bpercentage\b/i, names: true },
  { unit: "FTE", words: /(?<!\b(?:salary|salaries|pay|costs?)\b.*)\b(?:ftes?|wtes?|full[- ]time equivalents?)\b(?!\s*(?:hours?|hrs|week)\b)/i, names: true },
  { unit: "hours", words: /\b(?:hours?|hrs)\b/i, names: true },
  { unit: "persons", words: /\b(?:persons|population|headcount|residents)\b/i, names: true },
];

export interface UnitFound {
  readonly unit?: ImportUnit;
  /** The heading without it. */
  readonly rest: string;
}

/** "Northwick: £000": a group of columns and, below it, a unit of which each column has its own. */
const UNIT_BELOW = /^.*[^\s:]: (.+)$/;

/**
 * Takes a unit out of a heading: "Total cost £000" is "Total cost" in £000. A unit that is all the heading says stays its name, unless it
 * is money; so does one that tells the columns of a group apart.
 */
export function takeUnit(heading: string): UnitFound {
  const below = UNIT_BELOW.exec(heading)?.[1];
  // In two languages: "£miloedd / £'000".
  const [first, second, ...others] = heading.split(/\s+\/\s+/);
  if (second !== undefined && others.length === 0 && isBareUnit(first!) && isBareUnit(second) && takeUnit(first!).unit === takeUnit(second).unit) return { unit: takeUnit(second).unit!, rest: isMoney(takeUnit(second).unit) ? "" : heading };
  if (below !== undefined && isBareUnit(below)) return { unit: takeUnit(below).unit!, rest: heading };
  for (const { unit, words, names } of WORDINGS) {
    if (!words.test(heading)) continue;
    // "Population (000s)" counts thousands of them.
    if (unit === "persons" && /\b0{3}s?\b|\bthousands?\b|\bmillions?\b/i.test(heading)) return { rest: heading };
    const rest = heading
      .replace(words, " ")
      .replace(/\(\s*\)|\[\s*\]/g, " ")
      .replace(/\s+/g, " ")
      .replace(/^[\s,;:–-]+|[\s,;:–-]+$/g, "");
    // "FTE impact" and "Population (mid-2025)" are names; in "Posts (FTE)" and "On-cost %" the unit can go.
    if (names) return { unit, rest: rest !== "" && (words.test(/[([][^)\]]*[)\]]\s*$/.exec(heading)?.[0] ?? "") || /%\s*$/.test(heading)) ? rest : heading };
    return { unit, rest };
  }
  return { rest: heading };
}

/** A heading cell that holds a unit of money and nothing else: one of a unit row. */
export const isBareUnit = (text: string): boolean => {
  const { unit, rest } = takeUnit(text);
  return unit !== undefined && (rest === "" || rest === text) && (isMoney(unit) || unit === "%" || unit === "FTE" || unit === "hours");
};

/** The unit of money, or FTE, that a title or note states for the whole table: "(£000)", "all figures in £m". */
export function unitOfTable(lines: readonly string[]): MoneyUnit | "FTE" | undefined {
  for (const line of lines) {
    if (line.trim() === "£") return "£";
    // "£2.5m" speaks of an amount, not of the unit.
    const { unit } = takeUnit(line.replace(/£\s*(?!0{3})\d[\d.,]*\s*(?:m|k|bn|million|billion|thousand)?\b/gi, " "));
    if (isMoney(unit) && (unit !== "£" || /\(£\)|in £|in pounds|[\s,–-]£$/i.test(line))) return unit;
  }
  return lines.some((line) => /\((?:ftes?|wtes?|full[- ]time equivalents?)\)/i.test(line)) ? "FTE" : undefined;
}
