import { fittedHeights } from "../../../../host/xlsx/cells/fittedHeights";
import { emptySheet } from "../sampleWorkbook";

const sheet = (text: string, style: object, extra: object = {}) => emptySheet("Fitted", { cells: [{ row: 3, column: 1, value: text, style }], columnWidths: { 1: 60 }, ...extra });

describe("fittedHeights", () => {
  it("gives a wrapped text as many lines as its words need", () => {
    // 56 points hold ten letters of 5.5: "needs your", "assumption".
    expect(fittedHeights(sheet("needs your assumption", { wrap: true })).get(3)).toBe(30);
    expect(fittedHeights(sheet("needs", { wrap: true })).get(3)).toBeUndefined();
    expect(fittedHeights(sheet("one\ntwo\nthree", { wrap: true })).get(3)).toBe(45);
    expect(fittedHeights(sheet("a".repeat(25), { wrap: true })).get(3)).toBe(45);
  });

  it("leaves text that does not wrap on one line, higher for a larger font", () => {
    expect(fittedHeights(sheet("needs your assumption", {})).get(3)).toBeUndefined();
    expect(fittedHeights(sheet("A title that runs over its neighbours", { fontSize: 22 })).get(3)).toBe(30);
  });

  it("keeps a height that somebody set", () => {
    expect(fittedHeights(sheet("needs your assumption", { wrap: true }, { rowHeights: { 3: 15 } })).size).toBe(0);
  });
});
