import type { NodeHost } from "../../../host/headless/createNodeHost";
import { nodeWorkbook } from "../../support/nodeWorkbook";
import { refusal } from "../../support/refusal";

let workbook: NodeHost;
beforeAll(() => {
  workbook = nodeWorkbook();
});
afterAll(() => {
  workbook.host.blankAs = 0;
  workbook.close();
});

let made = 0;
/** Does something on a new sheet, then reads properties of a range. */
const on = <K extends keyof Excel.Range & string>(address: string, properties: readonly K[], prepare: (sheet: Excel.Worksheet) => void): Promise<Pick<Excel.Range, K>> =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(`Ranges ${(made += 1)}`);
    prepare(sheet);
    const range = sheet.getRange(address);
    range.load(properties.join(","));
    await context.sync();
    return Object.fromEntries(properties.map((property) => [property, range[property]])) as Pick<Excel.Range, K>;
  });
const asked = (prepare: (sheet: Excel.Worksheet) => void) => refusal(() => on("A1", ["values"], prepare));

describe("writing a range", () => {
  it("takes one value for all cells, or exactly one for each, and leaves a cell given null", async () => {
    const { values } = await on("A1:B2", ["values"], (sheet) => {
      sheet.getRange("A1:B2").values = 7 as never;
      sheet.getRange("A1:B2").values = [[null, 1], ["x", null]];
    });
    expect(values).toEqual([[7, 1], ["x", 7]]);
    for (const wrong of [[[1]], [[1, 2]], [[1], [2]], [[1, 2], [3]], [[1, 2, 3], [4, 5, 6]]]) {
      expect(await asked((sheet) => {
        sheet.getRange("A1:B2").values = wrong;
      })).toMatchObject({ code: "InvalidArgument", message: expect.stringContaining("doesn't match the size") });
    }
  });

  it("takes texts as typed: numbers, dates, formulas, and text after an apostrophe", async () => {
    const { values, formulas, numberFormat } = await on("A1:H1", ["values", "formulas", "numberFormat"], (sheet) => {
      sheet.getRange("A1:H1").values = [["12", "1/4/2026", "6.1%", "TRUE", "=1+1", "'=1+1", "'007", ""]];
    });
    expect(values).toEqual([[12, 46113, 0.061, true, 2, "=1+1", "007", ""]]);
    expect(formulas[0]![4]).toBe("=1+1");
    expect(numberFormat).toEqual([["General", "dd/mm/yyyy", "0.00%", "General", "General", "General", "General", "General"]]);
  });

  it("leaves the number format that a cell has, and text in a cell that is formatted as text", async () => {
    const { values, numberFormat, text } = await on("A1:B1", ["values", "numberFormat", "text"], (sheet) => {
      sheet.getRange("A1:B1").numberFormat = [["d mmmm yyyy", "@"]];
      sheet.getRange("A1:B1").values = [["1/4/2026", "1/4/2026"]];
    });
    expect(values).toEqual([[46113, "1/4/2026"]]);
    expect(numberFormat).toEqual([["d mmmm yyyy", "@"]]);
    expect(text).toEqual([["1 April 2026", "1/4/2026"]]);
  });

  it("refuses addresses that are none", async () => {
    for (const address of ["A0", "A1:", "1A", "XFE1", "A1048577", "A1;B2"]) {
      expect({ address, ...(await asked((sheet) => void sheet.getRange(address).load("values"))) }).toMatchObject({ address, code: "InvalidArgument" });
    }
    expect((await asked((sheet) => void sheet.getRangeByIndexes(0, 0, 0, 1).load("values"))).code).toBe("InvalidArgument");
    expect((await asked((sheet) => void sheet.getRange("A1").getOffsetRange(-1, 0).load("values"))).code).toBe("InvalidArgument");
  });
});

describe("reading a range", () => {
  it("gives text as its number format shows it, spilled cells too", async () => {
    const { text } = await on("A1:C3", ["text"], (sheet) => {
      sheet.getRange("A1:A3").numberFormat = [["£#,##0.00"], ["0.0%"], ["#,##0"]];
      sheet.getRange("A1:A3").values = [[-1234.5], [0.0614], [""]];
      sheet.getRange("B1:B3").numberFormat = [["0.00"], ["0.00"], ["0.00"]];
      sheet.getRange("B1").formulas = [["=SEQUENCE(3)/4"]];
      sheet.getRange("C1:C3").values = [[true], ["words"], [46113]];
    });
    expect(text).toEqual([["-£1,234.50", "0.25", "TRUE"], ["6.1%", "0.50", "words"], ["", "0.75", "46113"]]);
  });

  it("tells the kinds of values", async () => {
    const { valueTypes } = await on("A1:F1", ["valueTypes"], (sheet) => {
      sheet.getRange("A1:F1").formulas = [[1, "x", true, "=1/0", "", "=NA()"]];
    });
    expect(valueTypes).toEqual([["Double", "String", "Boolean", "Error", "Empty", "Error"]]);
  });

  it("finds the used range with spilled cells, and with looks unless only values are asked for", () =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Used");
      const empty = sheet.getUsedRangeOrNullObject();
      const corner = sheet.getUsedRange();
      corner.load("address");
      await context.sync();
      expect(empty.isNullObject).toBe(true);
      expect(corner.address).toBe("Used!A1");
      sheet.getRange("B2").formulas = [["=SEQUENCE(4,2)"]];
      sheet.getRange("F9").format.fill.color = "#FFFF00";
      const [values, all, part] = [sheet.getUsedRange(true), sheet.getUsedRange(), sheet.getRange("C3:Z4").getUsedRange(true)];
      [values, all, part].forEach((range) => range.load("address"));
      await context.sync();
      expect([values.address, all.address, part.address]).toEqual(["Used!B2:C5", "Used!B2:F9", "Used!C3:C4"]);
    }));

  it("moves about: cells, rows, columns, sizes, intersections", () =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Used").getRange("B2:D5");
      const found = [
        range.getCell(1, 1), range.getRow(0), range.getColumn(2), range.getLastRow(), range.getLastCell(), range.getOffsetRange(1, -1), range.getResizedRange(1, 2),
        range.getAbsoluteResizedRange(1, 1), range.getEntireRow(), range.getEntireColumn(), range.getIntersectionOrNullObject("D5:F9"),
      ];
      found.forEach((each) => each.load("address"));
      const none = range.getIntersectionOrNullObject("F9");
      await context.sync();
      expect(found.map(({ address }) => address.replace("Used!", ""))).toEqual(["C3", "B2:D2", "D2:D5", "B5:D5", "D5", "A3:C6", "B2:F6", "B2", "2:5", "B:D", "D5"]);
      expect(none.isNullObject).toBe(true);
    }));

  it("knows what spills where", () =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Used");
      const [to, parent, none] = [sheet.getRange("B2").getSpillingToRangeOrNullObject(), sheet.getRange("C4").getSpillParentOrNullObject(), sheet.getRange("F1").getSpillingToRangeOrNullObject()];
      to.load("address");
      parent.load("address");
      await context.sync();
      expect([to.address, parent.address, none.isNullObject]).toEqual(["Used!B2:C5", "Used!B2", true]);
    }));

  it("clears contents, looks, or both", async () => {
    const clear = (what?: Excel.ClearApplyTo) =>
      on("A1", ["values", "numberFormat"], (sheet) => {
        sheet.getRange("A1").numberFormat = [["0.0"]];
        sheet.getRange("A1").values = [[1]];
        sheet.getRange("A1").clear(what);
      });
    expect(await clear("Contents" as Excel.ClearApplyTo)).toEqual({ values: [[""]], numberFormat: [["0.0"]] });
    expect(await clear("Formats" as Excel.ClearApplyTo)).toEqual({ values: [[1]], numberFormat: [["General"]] });
    expect(await clear()).toEqual({ values: [[""]], numberFormat: [["General"]] });
  });
});

describe("a blank cell", () => {
  it("reaches a custom function as 0 or as null, whichever Excel it is", async () => {
    const given = (blank: 0 | null) => {
      workbook.host.blankAs = blank;
      return on("B1", ["values"], (sheet) => {
        sheet.getRange("B1").formulas = [["=BLANK.KIND(A1)"]];
      });
    };
    workbook.loadFunctions({ functions: [{ id: "BLANK.KIND", name: "BLANK.KIND", parameters: [{ name: "cell", type: "any" }] }] }, () =>
      workbook.CustomFunctions.associate("BLANK.KIND", (cell) => (cell === null ? "null" : typeof cell)));
    expect((await given(0)).values).toEqual([["number"]]);
    expect((await given(null)).values).toEqual([["null"]]);
    workbook.host.blankAs = 0;
  });
});

describe("a custom function that cannot calculate", () => {
  it("keeps why, by cell, until the cell is right", async () => {
    await on("A1", ["values"], (sheet) => {
      sheet.getRange("A1").formulas = [['=MODEL.SCORE("x")']];
    });
    const sheet = workbook.host.book.getSheetByName(`Ranges ${made}`)!;
    expect(workbook.host.errorMessage(sheet.getSheetId(), 0, 0)).toContain('"x" is no score');
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(`Ranges ${made}`).getRange("A1").formulas = [['=MODEL.SCORE("●")']];
      await context.sync();
    });
    expect(workbook.host.errorMessage(sheet.getSheetId(), 0, 0)).toBeUndefined();
  });
});
