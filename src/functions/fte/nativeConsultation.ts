import type { NoTwin } from "../define";
import { parameters } from "../parameters";
import { byWord, type NativeArgument } from "../twin/NativeArgument";
import { sideBySide } from "../twin/sideBySide";

/** Heads from which each band of the rules counts. */
const BANDS = [["100+", 100], ["20-99", 20]] as const;

interface Asked {
  readonly heads: string;
  /** Day of the first dismissal, without its hour. */
  readonly first: string;
  /** Day whose rules count. */
  readonly when: string;
  /** Whether that is the day of a proposal. */
  readonly proposed: boolean;
}

const inBand = (heads: string, band: string, least: number): string => `(${heads}>=${least})${band === "20-99" ? `*(${heads}<100)` : ""}`;

/** Days and latest start by the rules of one jurisdiction, written out with their dates: a workbook without the add-in keeps those of its day. */
function byRules(jurisdiction: "gb" | "ni", { heads, first, when, proposed }: Asked): string {
  const rules = parameters[`consultation.${jurisdiction}`]!.map(({ from, to, value }) => ({ from, to, value: value as Readonly<Record<string, number>> }));
  const within = rules.map(({ from, to }) => `(${when}>=${from})${to === undefined ? "" : `*(${when}<=${to})`}`);
  const days = `(${rules.flatMap(({ value }, i) => BANDS.map(([band, least]) => `${within[i]}*${inBand(heads, band, least)}*${value[band]}`)).join("+")})`;
  // Without a proposal: consultation would have to begin under earlier rules that ask for another number of days.
  const changed = rules.flatMap(({ from, value }, i) =>
    BANDS.filter(([band]) => rules[i - 1]?.value[band] !== value[band]).map(([band, least]) => `${within[i]}*${inBand(heads, band, least)}*(${first}-${value[band]}<${from})`),
  );
  const unknown = [`(${within.join("+")}=0)`, ...(proposed ? [] : changed)].join("+");
  return `IF(${unknown}>0,NA(),CHOOSE({1,2},${days},${first}-${days}))`;
}

const OWN_RULES: NoTwin = { none: "the rules stand in your Parameters table. Refer to its cells instead." };

export const nativeConsultation = (...[heads, first, proposal, jurisdiction, table]: readonly (NativeArgument | undefined)[]): string | NoTwin =>
  table ? OWN_RULES : sideBySide([heads, first, proposal], ([count, dismissal, proposed]) => {
    const day = `INT(${dismissal})`;
    const asked: Asked = { heads: count!, first: day, when: proposed ? `INT(${proposed})` : day, proposed: proposed !== undefined };
    const dates = [dismissal, proposed].filter((date) => date !== undefined).map((date) => `(${date}<61)+(${date}>=2958466)`);
    const wrong = [`(${count}<0)+(${count}<>INT(${count}))`, ...dates, ...(proposed ? [`(${proposed}>${day})`] : [])].join("+");
    return `IF(${wrong}>0,SQRT(-1),${byWord(jurisdiction?.text, [["gb", byRules("gb", asked)], ["ni", byRules("ni", asked)]])})`;
  });
