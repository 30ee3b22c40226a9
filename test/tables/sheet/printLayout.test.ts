import { pageBreaks, printLayout } from "../../../src/tables/sheet/printLayout";
import { SheetBuilder } from "../../../src/tables/sheet/SheetBuilder";
import type { SheetPlan } from "../../../src/tables/sheet/SheetPlan";

const sheet = (widths: readonly number[], fill: (s: SheetBuilder) => void = () => undefined): SheetPlan => {
  const s = new SheetBuilder("Out", "outputs");
  s.widths = [...widths];
  s.add(widths.map((_, i) => `c${i}`), { style: "heading" });
  fill(s);
  return s.plan();
};
/** What the cells show where every cell is a text of its own. */
const texts = ({ blocks }: SheetPlan): string[][] => {
  const rows: string[][] = [];
  for (const { row, column, cells } of blocks) cells.forEach((line, i) => line.forEach((cell, j) => ((rows[row + i] ??= [])[column + j] = String(cell ?? ""))));
  return Array.from(rows, (line) => Array.from(line ?? [], (cell) => cell ?? ""));
};

describe("printLayout", () => {
  it("prints a sheet of a page's width on one, at its own size", () => {
    // 100 characters are (100 × 7 + 5 × 2) × ¾ = 532 of the 784 points between the margins.
    expect(printLayout(sheet([30, 70]))).toEqual({ pagesWide: 1, titleColumns: 0, scale: 1 });
  });

  it("shrinks what is a little wider, to 7 points and no less", () => {
    // 200 characters in two columns: 1,057.5 points.
    expect(printLayout(sheet([100, 100])).scale).toBeCloseTo(784.3 / 1057.5, 4);
    for (const count of [3, 8, 14, 20, 40, 90]) {
      const { scale } = printLayout(sheet([30, ...Array<number>(count).fill(14)]));
      expect(11 * scale).toBeGreaterThanOrEqual(7);
    }
  });

  it("prints a wide sheet on several pages side by side, the first column on each", () => {
    const { pagesWide, titleColumns } = printLayout(sheet([30, ...Array<number>(30).fill(14)]));
    expect([pagesWide > 1, titleColumns]).toEqual([true, 1]);
  });
});

describe("pageBreaks", () => {
  const block = (s: SheetBuilder, title: string, rows: number) => {
    s.section(title, 2);
    for (let i = 0; i < rows; i++) s.add([`${title} ${i}`, i]);
    s.skip();
  };

  it("leaves a sheet that fits alone", () => expect(pageBreaks(sheet([30, 20], (s) => block(s, "A", 10)), [])).toEqual([]));

  it("begins a page with a section", () => {
    const plan = sheet([30, 20], (s) => ["A", "B", "C"].forEach((title) => block(s, title, 18)));
    // Each block takes 18 rows of 15 points, a title of 16.4 and a blank of 15: two do not go on 461 points.
    const starts = plan.styles.filter(({ style }) => style === "section").map(({ row }) => row);
    expect(pageBreaks(plan, texts(plan))).toEqual(starts.slice(1));
  });

  it("never cuts a chart, and counts lines of text that wraps", () => {
    const draw = (s: SheetBuilder, words: string) => {
      for (let i = 0; i < 9; i++) s.dress(s.add([words, i]), { style: "text" });
      s.skip();
      s.chart({ name: "c", title: "", altText: "", type: "Line", categories: { row: 1, column: 0, rows: 2, columns: 1 }, series: [], valueTitle: "", valueFormat: "0", place: { row: s.row, column: 0, rows: 15, columns: 2 } });
      s.row += 15;
      s.add(["after"]);
    };
    const short = sheet([30, 20], (s) => draw(s, "short"));
    expect(pageBreaks(short, texts(short))).toEqual([]);
    const long = sheet([30, 20], (s) => draw(s, "a text that takes about three lines of a column of thirty letters, no less"));
    const [at] = pageBreaks(long, texts(long));
    // The page begins with the blank row before the chart.
    expect(at).toBe(10);
  });

  it("never begins a page right below a heading", () => {
    const plan = sheet([30, 20], (s) => {
      for (let i = 0; i < 27; i++) s.add([`row ${i}`, i]);
      s.section("Late", 2);
      s.add(["Heading", "Figure"], { style: "heading" });
      for (let i = 0; i < 10; i++) s.add([`line ${i}`, i]);
    });
    expect(pageBreaks(plan, texts(plan))).toEqual([28]);
  });
});
