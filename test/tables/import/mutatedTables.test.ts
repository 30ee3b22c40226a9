import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { readCsv } from "../../../src/tables/import/file/readCsv";
import type { Imported } from "../../../src/tables/import/Imported";
import { importTable } from "../../../src/tables/import/importTable";
import { addressIn, textOf, type SourceGrid } from "../../../src/tables/import/SourceGrid";

const tables = ["fixtures", "tables"].flatMap((folder) => {
  const path = join(__dirname, folder);
  return readdirSync(path).filter((file) => file.endsWith(".csv")).map((file) => {
    const grid = readCsv(file, new Uint8Array(readFileSync(join(path, file))));
    return { file, grid, whole: importTable(grid) };
  });
});

const FIGURE = /^[-−(£]*\d[\d,. ]*\)?%?$/;

/** Each spoils or changes one figure; some can still be read, as another figure. */
const SPOILERS: readonly ((figure: string) => string)[] = [
  (figure) => `${figure.replace(/[()]/g, "")})`,
  (figure) => `(${figure.replace(/[()]/g, "")}`,
  (figure) => `[${figure.replace(/[()]/g, "")}]`,
  (figure) => `${figure}?`,
  (figure) => `${figure.replace(/[()%]/g, "")}-`,
  // Comma and point change places.
  (figure) => figure.replace(/[.,]/g, (mark) => (mark === "." ? "," : ".")),
  // Two digits change places, so that totals fail.
  (figure) => figure.replace(/(\d)(\d)/, "$2$1"),
  (figure) => figure.replace(/\d/, "9"),
  // The wrong unit.
  (figure) => `${figure.replace(/[()%£,]/g, "")}000`,
  () => "2.5%",
  () => "£0.8m",
  () => "Up to £187.0k",
  () => "1 - 2",
  () => "#REF!",
  () => "tbc",
  () => "n/a",
  () => "NIL",
];

const placed = ({ rows, columns }: Imported) => new Map(rows.flatMap(({ at, values }) => columns.map(({ index }, i) => [`${at}|${index}`, JSON.stringify(values[i] ?? null)] as const)));

/** Up to forty figures of a table, each changed in another way. */
function* changedFigures(grid: SourceGrid, whole: Imported) {
  const places = placed(whole);
  const body = whole.headerRows.at(-1) ?? 0;
  const figures = grid.rows.flatMap((row, r) => row.flatMap((cell, c) => (r >= body && places.has(`${r}|${c}`) && FIGURE.test(textOf(cell)) ? [{ r, c, text: textOf(cell) }] : [])));
  for (let i = 0; i < figures.length; i += Math.max(3, Math.ceil(figures.length / 40))) {
    const { r, c, text } = figures[i]!;
    const changed = SPOILERS[(i * 5 + r) % SPOILERS.length]!(text);
    yield { r, c, changed, imported: importTable({ ...grid, rows: grid.rows.map((row, at) => (at === r ? row.map((cell, column) => (column === c ? changed : cell)) : row)) }) };
  }
}

describe.each(tables)("$file with one figure changed", ({ grid, whole }) => {
  it("reads every other figure as before, or leaves it empty and says so", () => {
    const before = placed(whole);
    const wrong: string[] = [];
    for (const { r, c, changed, imported } of changedFigures(grid, whole)) {
      const after = placed(imported);
      const empty = new Set(imported.issues.flatMap(({ cell, severity }) => (severity === "empty" && cell ? [cell] : [])));
      for (const [place, value] of before) {
        const now = after.get(place);
        const [row, column] = place.split("|").map(Number) as [number, number];
        if (place === `${r}|${c}` || now === value || (now === "null" && empty.has(addressIn(grid, row, column)))) continue;
        wrong.push(`${addressIn(grid, row, column)} is ${now ?? "lost"} for ${value} with ${changed} in ${addressIn(grid, r, c)}`);
      }
      if (imported.kind !== whole.kind) wrong.push(`${imported.kind} with ${changed} in ${addressIn(grid, r, c)}`);
    }
    expect(wrong).toEqual([]);
  });
});

type Lines = readonly (readonly string[])[];

const middle = (lines: Lines, body: number): number => body + Math.floor((lines.length - body) / 2);

/** Each changes how a table is laid out or written, and nothing that it says. */
const LAYOUTS: Readonly<Record<string, (lines: Lines, body: number, headings: Lines) => Lines>> = {
  "a blank row in the middle": (lines, body) => lines.toSpliced(middle(lines, body), 0, []),
  "a blank column on the left": (lines) => lines.map((line) => ["", ...line]),
  "blank rows above": (lines) => [[], [], ...lines],
  "a line of title above": (lines) => [["A line above the table"], ...lines],
  "blank columns and rows at the end": (lines) => [...lines.map((line) => [...line, "", "", ""]), ["", ""], []],
  "ends of rows cut off where they are blank": (lines) => lines.map((line) => line.slice(0, line.findLastIndex((cell) => cell !== "") + 1)),
  "spaces that do not break around every text": (lines) => lines.map((line) => line.map((cell) => (cell === "" ? "" : `\u00a0${cell} \u00a0`))),
  "spaces for blanks": (lines) => lines.map((line) => line.map((cell) => (cell === "" ? "  " : cell))),
  "a minus for brackets": (lines, body) => lines.map((line, at) => (at < body ? line : line.map((cell) => cell.replace(/^\(([\d,.]+)\)$/, "−$1")))),
  "the headings again in the middle": (lines, body, headings) => [...lines.slice(0, middle(lines, body)), ...headings, ...lines.slice(middle(lines, body))],
  "semicolons between cells": (lines) => Papa.parse<string[]>(Papa.unparse(lines.map((line) => [...line]), { delimiter: ";" }), { delimiter: ";" }).data,
};

const said = ({ kind, unit, columns, rows, posts, subtotals, notes, issues }: Imported) => ({
  kind, unit, notes,
  columns: columns.map((column) => [column.name, column.unit]),
  rows: rows.map(({ section, label, kind: of, unit: own, values }) => [section, label, of, own, values]),
  posts: posts?.map(({ at: _, ...post }) => post),
  subtotals: subtotals.map(({ label, parts, check }) => [label, parts, check]),
  asked: issues.filter(({ severity }) => severity !== "note").map(({ code, row, column }) => [code, row, column]),
});

describe.each(tables)("$file laid out otherwise", ({ grid, whole }) => {
  // Blanks before a label say how deep it stands.
  const lines = grid.rows.map((row) => row.map((cell) => (typeof cell === "string" ? cell.trimEnd() : textOf(cell))));
  const headings = whole.headerRows.map((row) => lines[row - 1]!);
  // Headings that stand beside their columns move with a column that is put in.
  const layouts = Object.entries(LAYOUTS).filter(([name]) => !(whole.issues.some(({ code }) => code === "HEADINGS_SHIFTED") && name.includes("on the left")));

  it.each(layouts)("says the same with %s", (_, lay) => {
    expect(said(importTable({ ...grid, rows: lay(lines, whole.headerRows.at(-1) ?? 0, headings) }))).toEqual(said(whole));
  });

  it.each([";", "\t", "|"])("says the same with %j as separator", (delimiter) => {
    const file = new TextEncoder().encode(Papa.unparse(lines, { delimiter }));
    expect(said(importTable(readCsv(grid.name, file))).rows).toEqual(said(whole).rows);
  });
});
