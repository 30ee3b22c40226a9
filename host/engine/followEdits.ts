import { ICommandService, type IRange } from "@univerjs/core";
import { InsertColMutation, InsertRowMutation, RemoveColMutation, RemoveRowMutation, SetWorksheetNameMutation } from "@univerjs/sheets";
import type { FWorksheet } from "@univerjs/sheets/facade";
import { POINTS_PER_PIXEL } from "./pixels";
import { absoluteAddress, parseRect, quoteSheet, rectAddress } from "./a1";
import type { Host } from "./Host";
import { formulaWithSheetNamed, movedFormula } from "./movedFormula";
import { movedRect, type LineChange } from "./movedRect";
import type { HostRule, HostSeries, SheetExtras } from "./SheetExtras";

interface LineParams {
  readonly subUnitId: string;
  readonly range: IRange;
}

/** What a change of rows or columns means, by the grid's name of it. */
const LINE_CHANGES: Readonly<Record<string, (range: IRange) => LineChange>> = {
  [InsertRowMutation.id]: ({ startRow, endRow }) => ({ axis: "row", at: startRow, count: endRow - startRow + 1 }),
  [RemoveRowMutation.id]: ({ startRow, endRow }) => ({ axis: "row", at: startRow, count: startRow - endRow - 1 }),
  [InsertColMutation.id]: ({ startColumn, endColumn }) => ({ axis: "column", at: startColumn, count: endColumn - startColumn + 1 }),
  [RemoveColMutation.id]: ({ startColumn, endColumn }) => ({ axis: "column", at: startColumn, count: startColumn - endColumn - 1 }),
};

/**
 * Charts, rules and page set-up point at cells and are kept beside the grid: they follow when rows or columns come and go, and
 * when a sheet takes another name.
 */
export function followEdits(host: Host): void {
  const commands = host.inject<ICommandService>(ICommandService);
  let names = new Map<string, string>();
  let sizes = { total: 0, before: [] as number[] };
  commands.beforeCommandExecuted(({ id, params }) => {
    if (id === SetWorksheetNameMutation.id) names = new Map(host.book.getSheets().map((sheet) => [sheet.getSheetId(), sheet.getSheetName()]));
    const change = LINE_CHANGES[id]?.((params as LineParams).range);
    if (change) sizes = sizesBefore(host.book.getSheetBySheetId((params as LineParams).subUnitId), change);
  });
  commands.onCommandExecuted(({ id, params }) => {
    if (id === SetWorksheetNameMutation.id) {
      const { subUnitId, name } = params as { readonly subUnitId: string; readonly name: string };
      const before = names.get(subUnitId);
      if (before === undefined || before === name) return;
      pointAll(host, (reference) => renamed(reference, before, name));
      mapRules(host, (formula) => formulaWithSheetNamed(formula, before, name));
      return;
    }
    const sheet = LINE_CHANGES[id] && host.book.getSheetBySheetId((params as LineParams).subUnitId);
    if (!sheet) return;
    const change = LINE_CHANGES[id]!((params as LineParams).range);
    const added = change.count > 0 ? lineSizes(sheet, change).reduce((sum, size) => sum + size, 0) : -sizes.total;
    const start = sizes.before.reduce((sum, size) => sum + size, 0);
    moveOwn(host, sheet, change, { start, added });
    pointAll(host, (reference) => moved(reference, sheet.getSheetName(), change));
    mapRules(host, (formula, on) => movedFormula(formula, on, sheet.getSheetName(), change));
  });
}

const lineSizes = (sheet: FWorksheet, { axis, at, count }: LineChange): number[] =>
  Array.from({ length: Math.abs(count) }, (_, i) => (axis === "row" ? sheet.getRowHeight(at + i) : sheet.getColumnWidth(at + i)));

function sizesBefore(sheet: FWorksheet | null, change: LineChange): { total: number; before: number[] } {
  if (!sheet) return { total: 0, before: [] };
  const going = change.count < 0 ? lineSizes(sheet, change) : [];
  return { total: going.reduce((sum, size) => sum + size, 0), before: lineSizes(sheet, { ...change, at: 0, count: change.at }) };
}

/** Rules, print set-up and places of charts on the sheet itself; in pixels where the change began and by how much it moves what follows. */
function moveOwn(host: Host, sheet: FWorksheet, change: LineChange, { start, added }: { readonly start: number; readonly added: number }): void {
  const extras = host.extrasOf(sheet.getSheetId());
  extras.conditionalFormats = movedRules(extras.conditionalFormats, change);
  extras.validations = movedRules(extras.validations, change);
  const { titleRows, printArea, ...page } = extras.page;
  const rows = titleRows === undefined ? undefined : movedAddress(titleRows, change);
  const area = printArea === undefined ? undefined : movedAddress(printArea, change);
  extras.page = { ...page, ...(rows !== undefined && { titleRows: rows }), ...(area !== undefined && { printArea: area }) };
  const edge = change.axis === "row" ? "top" : "left";
  for (const chart of extras.charts) {
    if (chart[edge] < start * POINTS_PER_PIXEL) continue;
    chart[edge] = Math.max(start * POINTS_PER_PIXEL, chart[edge] + added * POINTS_PER_PIXEL);
  }
  if (holdsAnything(extras)) host.emit({ kind: "extras", sheetId: sheet.getSheetId() });
}

const holdsAnything = ({ charts, conditionalFormats, validations }: SheetExtras): boolean => charts.length + conditionalFormats.length + validations.length > 0;

const movedRules = <T extends { readonly range: string }>(rules: readonly HostRule<T>[], change: LineChange): HostRule<T>[] =>
  rules.flatMap(({ id, rule }) => {
    const range = movedAddress(rule.range, change);
    return range === undefined ? [] : [{ id, rule: { ...rule, range } }];
  });

function movedAddress(address: string, change: LineChange): string | undefined {
  const rect = movedRect(parseRect(address), change);
  return rect && rectAddress(rect);
}

const split = (reference: string): readonly [sheet: string, address: string] | undefined => {
  const [, sheet, address] = /^(.+)!([^!]+)$/.exec(reference) ?? [];
  return sheet === undefined || address === undefined ? undefined : [sheet, address];
};

function renamed(reference: string, before: string, name: string): string {
  const parts = split(reference);
  return parts && parts[0] === quoteSheet(before) ? `${quoteSheet(name)}!${parts[1]}` : reference;
}

/** A reference all of whose cells went keeps what it said: the chart then shows what stands there now. */
function moved(reference: string, sheet: string, change: LineChange): string {
  const parts = split(reference);
  if (!parts || parts[0] !== quoteSheet(sheet)) return reference;
  const rect = movedRect(parseRect(parts[1]), change);
  return rect ? `${parts[0]}!${absoluteAddress(rect)}` : reference;
}

const POINTERS = ["name", "values", "categories"] as const satisfies readonly (keyof HostSeries)[];

/** Points every series of every chart anew. */
function pointAll(host: Host, point: (reference: string) => string): void {
  for (const sheet of host.book.getSheets()) {
    const { charts } = host.extrasOf(sheet.getSheetId());
    let changed = false;
    for (const series of charts.flatMap((chart) => chart.series)) {
      for (const key of POINTERS) {
        const now = point(series[key]);
        changed ||= now !== series[key];
        series[key] = now;
      }
    }
    if (changed) host.emit({ kind: "extras", sheetId: sheet.getSheetId() });
  }
}

/** Lets the formulas of every sheet's rules follow. */
function mapRules(host: Host, map: (formula: string, on: string) => string): void {
  for (const sheet of host.book.getSheets()) {
    const extras = host.extrasOf(sheet.getSheetId());
    const on = sheet.getSheetName();
    const formats = extras.conditionalFormats.map(({ id, rule }) => ({ id, rule: rule.kind === "formula" ? { ...rule, formula: map(rule.formula, on) } : rule }));
    const validations = extras.validations.map(({ id, rule }) => ({
      id,
      rule: rule.kind === "custom" ? { ...rule, formula: map(rule.formula, on) } : rule.kind === "list" && typeof rule.source === "string" ? { ...rule, source: map(rule.source, on) } : rule,
    }));
    if (JSON.stringify([formats, validations]) === JSON.stringify([extras.conditionalFormats, extras.validations])) continue;
    Object.assign(extras, { conditionalFormats: formats, validations });
    host.emit({ kind: "extras", sheetId: sheet.getSheetId() });
  }
}
