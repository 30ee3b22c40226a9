import { issue, type ImportIssue } from "../ImportIssue";
import type { IssueCode } from "../issueCodes";
import type { CellReading } from "../read/CellReading";
import type { BodyRow } from "./bodyRows";
import type { SourceColumn } from "./columns";
import { commasMayBePoints, isDoubtfulComma } from "./commasAsPoints";
import { isBareUnit, isMoney, POUNDS, takeUnit, type ImportUnit } from "./importUnit";
import { placeOf, type TableRow } from "./TableReading";
import { arePercents, settlePercents, settleUnderPercent, type Settled } from "./settlePercents";
import { isCount } from "./rowUnit";
import { percentsByArithmetic } from "./percentsByArithmetic";
import { isParted, pointsAsCommas, pointsMayBeCommas } from "./pointsAsCommas";
import { poundsPrinted } from "./poundsPrinted";
import { addressIn, type SourceGrid } from "../SourceGrid";

/** Which fields need their own reading of units: hours in an FTE column are converted, not refused. */
export interface UnitOptions {
  readonly keepsHours: boolean;
  /** Columns, by index in the source, whose figures mostly state their own scale: a bare one among them is refused. */
  readonly stateTheirScale?: ReadonlySet<number>;
  /** Which of the texts is the unit of the row; -1 where none is. */
  readonly unitTexts?: number;
  /** The row of the headings, from 0. */
  readonly head: number;
}

/** The end of a label that states a unit, or a rate: "(FTE)", "%", "£M", "per head". */
const STATES_UNIT = /[([][^)\]]*[)\]]\s*$|%\s*$|£\s*['’‘`´′]?\s*(?:mn?|millions?|k|,?0{3}s?)?\s*$|\bper (?:head|resident|person|capita)\b|(?:%|\bper ?cent(?:age)?)\s+of\b|^(?:%|percentage)\s|(?<!\bper\s)\b(?:ftes?|wtes?)\s*$/i;

const PER_HEAD = /\bper (?:head|resident|person|capita)\b/i;

/** Brings every figure to the unit of its row or column; what does not fit is left empty. */
export function settleUnits(grid: SourceGrid, rows: readonly BodyRow[], values: readonly SourceColumn[], { keepsHours, stateTheirScale, unitTexts = -1, head }: UnitOptions): { rows: TableRow[]; issues: ImportIssue[] } {
  const settled: Settled[][] = rows.map(({ readings }) => readings.map((reading) => ({ reading })));
  const rowUnits: (ImportUnit | undefined)[] = rows.map(() => undefined);

  const european = commasMayBePoints(rows.flatMap(({ readings }) => readings));
  // Where a comma begins decimals, a point before three digits may part thousands.
  const pointed = european || pointsMayBeCommas(rows.flatMap(({ readings }) => readings));
  const fractions: ImportIssue[] = [];
  values.forEach(({ unit, index, name }, column) => {
    const readings = rows.map((row) => row.readings[column]!);
    // Salaries are settled by the costs they make up.
    const parted = keepsHours ? [] : (pointed ? readings.flatMap((reading, row) => (isParted(reading) ? [row] : [])) : [...pointsAsCommas(readings)]).filter((row) => typeof grid.rows[rows[row]!.at]![index] === "string");
    for (const row of parted) settled[row]![column] = { reading: refuse(readings[row]!, "DOT_THOUSANDS", [readings[row]!.number!, readings[row]!.number! * 1_000]), code: "DOT_THOUSANDS" };
    const told = unit === "%" && !keepsHours && arePlain(readings) ? percentsByArithmetic(rows, values, column) : undefined;
    if (told?.scale === "fractions") fractions.push(issue("UNIT_BY_ARITHMETIC", { column: name, cell: addressIn(grid, head, index), detail: `${name} is read as fractions: ${told.because}.` }));
    const byColumn = unit === "%" ? (settlePercents(readings) ?? settleUnderPercent(readings, name, told?.scale)) : unit === undefined && keepsHours ? settlePercents(readings) : undefined;
    byColumn?.forEach((each, row) => (settled[row]![column] = each));
    if (european) readings.forEach((reading, row) => {
      if (isDoubtfulComma(reading)) settled[row]![column] = { reading: refuse(reading, "DECIMAL_COMMA", [Number((reading.number! / 1_000).toPrecision(15)), reading.number!]), code: "DECIMAL_COMMA" };
    });
  });
  const mixed = values.some(({ unit }) => unit === undefined) && values.some(({ unit }) => isMoney(unit));
  rows.forEach((row, index) => {
    // Where some columns head a unit of money and others none, a percentage in one group says nothing of the other.
    const across = values.flatMap(({ unit }, column) => (unit === undefined || (isMoney(unit) && !mixed) ? [column] : []));
    const readings = across.map((column) => row.readings[column]!);
    // Under a heading in £ one percentage among amounts is the stranger; where no unit is headed it may be the only one with its sign.
    const headed = across.some((column) => values[column]!.unit !== undefined);
    const percents = keepsHours || (headed && !arePercents(readings)) ? undefined : settlePercents(readings);
    if (row.stated !== undefined) {
      rowUnits[index] = row.stated;
      if (row.stated === "%") settleUnderPercent(row.readings).forEach((each, i) => (settled[index]![i] = each));
      return;
    }
    const own = unitTexts < 0 ? undefined : takeUnit(row.texts[unitTexts] ?? "").unit;
    if (own && isBareUnit(row.texts[unitTexts]!)) {
      rowUnits[index] = own;
      if (own === "%") (percents ?? settleUnderPercent(readings)).forEach((each, i) => (settled[index]![across[i]!] = each));
    } else if (percents) {
      rowUnits[index] = "%";
      percents.forEach((each, i) => (settled[index]![across[i]!] = each));
    } else if (!keepsHours) {
      // "Council tax (%)" states a unit; "Library hours" is a name.
      const label = row.label.replace(/£?\s?(?<!\d)(?!0{3}\b)\d[\d,.]*\s*(%|m\b|k\b|bn\b)?/gi, " ").trim();
      const { section = "" } = row;
      const stating = STATES_UNIT.test(label) ? row.label : STATES_UNIT.test(section) ? section : "";
      // Of "Residents' permit (a)" only what stands in brackets may be a unit, and "(2 posts, 1.6 FTE)" is none.
      const said = stating === row.label ? label : stating;
      const bracket = /[([][^)\]]*[)\]]\s*$/.exec(stating)?.[0];
      const { unit: printed } = bracket !== undefined && /\d/.test(bracket.replace(/0{3}/g, "")) ? {} : takeUnit(/[([][^)\]]*[)\]]\s*$/.exec(said)?.[0] ?? said);
      // "Cost per head (£)".
      const unit = printed === "£" && PER_HEAD.test(label) ? "£ per head" : printed;
      if (!unit && readings.length > 1 && values.every((column) => column.unit === undefined) && poundsPrinted(readings)) rowUnits[index] = "£";
      else if (unit && (unit !== "£" || /£\)?$/.test(stating)) && values.every((column) => column.unit !== unit)) {
        rowUnits[index] = unit;
        if (unit === "%") settleUnderPercent(readings).forEach((each, i) => (settled[index]![across[i]!] = each));
      }
    }
  });

  if (!keepsHours) refuseUnsigned(rows, values, rowUnits, settled);

  const issues: ImportIssue[] = [...fractions];
  const done = rows.map((row, index): TableRow => {
    const readings = settled[index]!.map(({ reading }, column) => {
      const bare = stateTheirScale?.has(values[column]!.index) && reading.kind === "number" && !reading.scaled && !reading.pounds && !reading.percent;
      return bare ? refuse(reading, "AMBIGUOUS_SCALE", [reading.number!, reading.number! * 1_000, reading.number! * 1_000_000]) : inUnit(reading, (mixed ? values[column]!.unit : undefined) ?? rowUnits[index] ?? values[column]!.unit, keepsHours);
    });
    return { ...row, readings, ...(rowUnits[index] && { unit: rowUnits[index] }) };
  });
  done.forEach(({ readings }, row) =>
    readings.forEach((reading, column) => {
      const code = settled[row]![column]!.code;
      const place = placeOf({ grid, rows: done, values }, row, column);
      const codes = new Set<IssueCode>([...reading.codes, ...(code ? [code] : []), ...(isTextNumber(grid, done[row]!.at, values[column]!.index, reading) ? (["TEXT_NUMBER"] as const) : [])]);
      for (const each of codes) issues.push(issue(each, { ...place, ...readingDetails(each, reading) }));
    }),
  );
  return { rows: done, issues };
}

const arePlain = (readings: readonly CellReading[]): boolean => readings.every(({ percent }) => !percent);

/** No percentage in a table of percentages is as large. */
const LARGEST_PERCENT = 100;

/** In a table of percentages without headed units, a row of small figures without a sign may be percentages as well. */
function refuseUnsigned(rows: readonly BodyRow[], values: readonly SourceColumn[], rowUnits: readonly (ImportUnit | undefined)[], settled: Settled[][]): void {
  const percents = rowUnits.filter((unit) => unit === "%").length;
  if (percents < 3 || percents * 4 < rows.length * 3 || values.some(({ unit }) => unit !== undefined)) return;
  rows.forEach(({ readings, label }, row) => {
    const figures = readings.filter(({ kind, number }) => kind === "number" && number !== 0);
    if (rowUnits[row] !== undefined || figures.length === 0 || isCount(label) || figures.some(({ number, pounds, scaled, measure }) => Math.abs(number!) > LARGEST_PERCENT || pounds || scaled || measure)) return;
    readings.forEach((reading, column) => {
      if (figures.includes(reading)) settled[row]![column] = { reading: refuse(reading, "AMBIGUOUS_PERCENT", [Number((reading.number! / 100).toPrecision(15)), reading.number!]), code: "AMBIGUOUS_PERCENT" };
    });
  });
}

const isTextNumber = ({ typed, rows }: SourceGrid, at: number, column: number, { kind }: CellReading): boolean => typed === true && kind === "number" && typeof rows[at]![column] === "string";

const refuse = (reading: CellReading, code: IssueCode, offered?: readonly number[]): CellReading => ({
  kind: "unreadable", raw: reading.raw, codes: [code], ...(offered && { offered }), ...(reading.footnote !== undefined && { footnote: reading.footnote }),
});

/** A figure that its format shortens to thousands or millions, under a heading in the same unit, is what is shown; under £ it is what is stored. */
function asPrinted(reading: CellReading, shownIn: number, unit: ImportUnit | undefined): CellReading {
  if (unit !== undefined && !isMoney(unit)) return reading;
  const stored = reading.number!;
  if (unit === undefined || unit === "£") return { ...reading, codes: [...reading.codes, "FORMAT_SCALE"] };
  const shown = Number((stored / shownIn).toPrecision(15));
  if (POUNDS[unit] !== shownIn) return refuse(reading, "AMBIGUOUS_SCALE", [stored, shown]);
  return { ...reading, number: shown, decimals: (String(shown).split(".")[1] ?? "").length, codes: [...reading.codes, "FORMAT_SCALE"] };
}

function inUnit(reading: CellReading, unit: ImportUnit | undefined, keepsHours: boolean): CellReading {
  if (reading.kind !== "number" && reading.kind !== "range") return reading;
  if (reading.percent && isMoney(unit)) return refuse(reading, "PERCENT_IN_AMOUNTS");
  if (reading.measure && isMoney(unit)) return refuse(reading, "NOT_NUMERIC");
  if (reading.measure === "hours" && unit === "FTE" && !keepsHours) return refuse(reading, "NO_STANDARD_HOURS");
  if (reading.shownIn) return asPrinted(reading, reading.shownIn, unit);
  if (!reading.scaled) return reading;
  if (!isMoney(unit)) return refuse(reading, "AMBIGUOUS_SCALE", reading.number === undefined ? undefined : [reading.number]);
  const convert = (pounds: number) => Number((pounds / POUNDS[unit]).toPrecision(15));
  const { number, range } = reading;
  return {
    ...reading,
    ...(number !== undefined && { number: convert(number) }),
    ...(range && { range: { low: range.low === null ? null : convert(range.low), high: range.high === null ? null : convert(range.high) } }),
  };
}

/** What an issue about one reading says. */
export function readingDetails(code: IssueCode, reading: CellReading): { detail: string; taken: number | null; offered?: number } {
  const seen = `"${reading.raw}"`;
  const taken = reading.number ?? null;
  const offered = reading.offered?.length === 1 ? { offered: reading.offered[0]! } : {};
  const choices = reading.offered?.map(String).join(" or ");
  if (code === "FOOTNOTE_MARK") return { detail: `${seen} carries the mark ${reading.footnote ?? ""}.`, taken };
  if (taken !== null) return { detail: `${seen} is read as ${taken}.`, taken };
  if (reading.range) {
    const { low, high } = reading.range;
    return { detail: `${seen} is kept as low ${low ?? "not given"}, high ${high ?? "not given"}.`, taken };
  }
  return { detail: `${seen} was left empty${choices ? `; it could mean ${choices}` : ""}.`, taken, ...offered };
}
