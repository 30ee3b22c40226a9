import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { readCsv } from "../../../src/tables/import/file/readCsv";
import { UnreadableFile } from "../../../src/tables/import/file/UnreadableFile";
import type { Imported } from "../../../src/tables/import/Imported";
import { importJson } from "../../../src/tables/import/importJson";
import { importTable } from "../../../src/tables/import/importTable";
import { textOf } from "../../../src/tables/import/SourceGrid";

const NAMES = ["1-mtfs-gap", "2-assumptions", "4-establishment"] as const;
const bytesOf = (name: string) => new Uint8Array(readFileSync(join(__dirname, "fixtures", `${name}.csv`)));

/** Repeatable: the same seed gives the same numbers. */
const random = (seed: number) => () => {
  seed = (seed * 1_664_525 + 1_013_904_223) % 4_294_967_296;
  return seed / 4_294_967_296;
};

/** Each spoils one figure so that it can no longer be read in one way only. */
const SPOILERS: readonly ((figure: string) => string)[] = [
  (figure) => `${figure.replace(/[()]/g, "")})`,
  (figure) => `(${figure.replace(/[()]/g, "")}`,
  (figure) => `[${figure.replace(/[()]/g, "")}]`,
  (figure) => `${figure}?`,
  (figure) => `${figure.replace(/[()%]/g, "")} CR`,
  (figure) => `${figure.replace(/[()%]/g, "")}-`,
  (figure) => `--${figure.replace(/[()]/g, "")}`,
  (figure) => `$${figure.replace(/[()£]/g, "")}`,
  (figure) => `${figure.replace(/[()%£]/g, "")} x ${figure}`,
  (figure) => `${figure.replace(/[()%£]/g, "")}E+03`,
  (figure) => figure.replace(/\d/, "O").replace(/\d/, "l"),
  (figure) => `0${figure.replace(/[()%£]/g, "").replace(/^0+/, "")}00.0.0`,
  () => "#REF!",
  () => "tbc",
  () => "see note",
];

const FIGURE = /^[(£]*\d[\d,. ]*\)?%?$/;

interface Variant {
  readonly name: string;
  readonly imported: Imported;
  /** The figure that was spoiled, in the source. */
  readonly at: { readonly row: number; readonly column: number };
}

/** Every figure of the three tables is spoiled once, each time in another way. */
function variants(): Variant[] {
  const next = random(2013);
  return NAMES.flatMap((name) => {
    const grid = readCsv(name, bytesOf(name));
    const bodyFrom = importTable(grid).headerRows.at(-1)!;
    const figures = grid.rows.flatMap((row, r) => row.flatMap((cell, c) => (r >= bodyFrom && c > 0 && FIGURE.test(textOf(cell)) ? [{ r, c }] : [])));
    return figures.flatMap(({ r, c }) =>
      [0, 1].map((turn): Variant => {
        const spoil = SPOILERS[(Math.floor(next() * SPOILERS.length) + turn * 7) % SPOILERS.length]!;
        const spoiled = spoil(textOf(grid.rows[r]![c]));
        const rows = grid.rows.map((row, i) => (i === r ? row.map((cell, j) => (j === c ? spoiled : cell)) : row));
        return { name: `${name}, ${spoiled} for ${textOf(grid.rows[r]![c])}`, imported: importTable({ ...grid, rows }), at: { row: r, column: c } };
      }));
  });
}

const letters = (column: number) => String.fromCharCode(65 + column);

const valueAt = ({ imported, at }: Variant): unknown => {
  const post = imported.posts?.find((each) => each.at === at.row);
  if (imported.posts) {
    const field = ({ 4: "fte", 5: "hours", 6: "salary", 7: "onCost", 8: "cost" } as const)[at.column as 4];
    return post && field ? post[field] : null;
  }
  const column = imported.columns.findIndex(({ index }) => index === at.column);
  return imported.rows.find((row) => row.at === at.row)?.values[column] ?? null;
};

describe("malformed variants of the messy tables", () => {
  const all = variants();

  it("are 200 and more", () => expect(all.length).toBeGreaterThanOrEqual(200));

  it("never give a guessed number: the spoiled cell is empty and has an issue", () => {
    const guessed = all.filter((variant) => valueAt(variant) !== null).map(({ name }) => name);
    expect(guessed).toEqual([]);
    const silent = all.filter(({ imported, at }) => !imported.issues.some(({ cell, severity }) => cell === `${letters(at.column)}${at.row + 1}` && severity === "empty")).map(({ name }) => name);
    expect(silent).toEqual([]);
  });

  it("leave the other cells of the row as they were", () => {
    for (const { imported, at, name } of all.filter((variant) => variant.imported.kind === "mtfp")) {
      const whole = importTable(readCsv("whole", bytesOf("1-mtfs-gap")));
      const column = imported.columns.findIndex(({ index }) => index === at.column);
      const row = imported.rows.find((each) => each.at === at.row)!;
      const before = whole.rows.find((each) => each.at === at.row)!;
      expect({ name, values: row.values.filter((_, i) => i !== column) }).toEqual({ name, values: before.values.filter((_, i) => i !== column) });
    }
  });
});

describe("files cut, shuffled and overwritten", () => {
  const next = random(1974);
  const mangle = (bytes: Uint8Array, i: number): Uint8Array => {
    const copy = new Uint8Array(bytes);
    if (i % 3 === 0) return copy.slice(0, Math.floor(next() * copy.length));
    if (i % 3 === 1) for (let n = 0; n < 20; n++) copy[Math.floor(next() * copy.length)] = Math.floor(next() * 256);
    if (i % 3 === 2) {
      const { data } = Papa.parse<string[]>(new TextDecoder().decode(bytes));
      const shuffled = data.map((row) => ({ row, key: next() })).sort((a, b) => a.key - b.key).map(({ row }) => row.filter(() => next() > 0.1));
      return new TextEncoder().encode(Papa.unparse(shuffled));
    }
    return copy;
  };

  it.each(NAMES)("%s: 80 of each are read or refused, and never crash", (name) => {
    const bytes = bytesOf(name);
    for (let i = 0; i < 80; i++) {
      try {
        const imported = importTable(readCsv(name, mangle(bytes, i)));
        expect(() => JSON.stringify(importJson(imported))).not.toThrow();
        for (const { values } of imported.rows) for (const value of values) if (typeof value === "number") expect(Number.isFinite(value)).toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(UnreadableFile);
      }
    }
  });
});
