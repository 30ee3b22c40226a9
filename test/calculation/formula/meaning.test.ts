import { readFormula } from "../../../src/calculation/formula/readFormula";
import { FormulaFault } from "../../../src/calculation/formula/FormulaFault";
import { expectFacts, sheetOf } from "../support/sheetOf";

describe("Coercion and comparison", () => {
  const sheet = sheetOf([[null, "", "7", true, "x", "=1/0", '=""', 0]]);
  expectFacts(
    [
      ["=C1+1", 8],
      ["=A1+1", 1],
      ["=B1+1", "#VALUE!"],
      ["=D1+1", 2],
      ["=E1+1", "#VALUE!"],
      ["=F1+1", "#DIV/0!"],
      ['="£1,200.50"+0', 1200.5],
      ['="(3)"+0', -3],
      ['="7%"*100', 7],
      ['="1 April 2026"+0', 46113],
      ['="12:00"*24', 12],
      ['=" 5 "+0', 5],
      ['=(UNICHAR(160)&"5")+0', "#VALUE!"],
      ["=A1=0", true],
      ['=A1=""', true],
      ["=A1=FALSE", true],
      ["=A1=H1", true],
      ["=G1=A1", true],
      ["=G1=H1", false],
      ['="a"="A"', true],
      ['="a"<"B"', true],
      ['="a">99', true],
      ["=TRUE>\"z\"", true],
      ["=0.1+0.2=0.3", true],
      ["=1=1.0000000000001", false],
      ["=(0.5-0.4-0.1)=0", false],
      ["=0.5-0.4-0.1", 0],
      ['="1"=1', false],
      ["=-2^2", 4],
      ["=2^-1", 0.5],
      ["=0^0", "#NUM!"],
      ["=50%%", 0.005],
      ["=-A1", 0],
      ["=1/3&\"\"", "0.333333333333333"],
      ["=1E+21&\"\"", "1E+21"],
      ['=1&TRUE&A1&"x"', "1TRUEx"],
      ["=1E+308*10", "#NUM!"],
      ["=IF(A1,1,2)", 2],
      ['=IF("true",1,2)', 1],
      ['=IF("x",1,2)', "#VALUE!"],
    ],
    sheet,
  );
});

describe("Cells by their place", () => {
  const sheet = sheetOf([
    [1, 2, 3],
    [4, 5, 6],
    [null, null, null],
    ["=SEQUENCE(2,2)"],
  ]);
  const second = sheet.book.addSheet("Second");
  const third = sheet.book.addSheet("The third");
  sheet.book.enter(second, 0, 0, 10);
  sheet.book.enter(third, 0, 0, 100);
  sheet.book.defineName("Left", "=Sheet1!XFD1");
  sheet.book.defineName("Fixed", "=Sheet1!$A$1:$C$1");
  sheet.book.defineName("Fixed", "=Second!$A$1", second);
  sheet.book.defineName("Doubled", "=SUM(Fixed)*2");
  sheet.book.enterFormula(second, 1, 0, "=SUM(Fixed)");
  sheet.book.enterFormula(sheet.sheet, 1, 3, "=Left");
  sheet.book.enterFormula(sheet.sheet, 1, 4, "=@A1:A3*10");
  expectFacts(
    [
      ["=SUM(A1:B2,B1:C2)", 28],
      ["=SUM((A1:B2,B1:C2))", 28],
      ["=SUM(A1:B2 B1:C2)", 7],
      ["=A1:A2 B1:B2", "#NULL!"],
      ["=SUM(A1:INDEX(A:C,2,2))", 12],
      ["=SUM(INDEX(A1:C2,1,1):INDEX(A1:C2,2,1))", 5],
      ["=SUM(Sheet1:Second!A1)", 11],
      ["=SUM('Sheet1:The third'!A1)", 111],
      ["=SUM('The third:Sheet1'!A1)", 111],
      ["='The third'!A1", 100],
      ["=SUM(Nowhere!A1)", "#REF!"],
      ["=SUM(A4#)", 10],
      ["=ROWS(A4#)", 2],
      ["=A1#", "#REF!"],
      ["=ANCHORARRAY(A4)", [[1, 2], [3, 4]]],
      ["=SUM(1:1)", 6],
      ["=SUM(C:C)", 9],
      ["=SUM(A1:.C9)", 31],
      ["=ROWS(B1:.B9)", 5],
      ["=A1:B2*10", [[10, 20], [40, 50]]],
      ["=A1:A2+{10,20}", [[11, 21], [14, 24]]],
      ["={1,2,3}+{1,2}", [[2, 4, "#N/A"]]],
      ["=Doubled", 12],
      ["=Second!A2", 10],
      ["=D2", 6],
      ["=E2", 40],
      ["=@A1:A3", "#VALUE!"],
      ["=@{7,8}", 7],
      ["=SUM(Unknown)", "#NAME?"],
      ["=UNKNOWNFUNCTION(1)", "#NAME?"],
      ["=IF(TRUE,A1:B1)", [[1, 2]]],
      ["=SUM(IF({TRUE,FALSE},A1:B1,10))", 11],
      ["=CHOOSE(2,A1,B1:C1)", [[2, 3]]],
      ["=SUM(CHOOSE(2,A1,A1:A2):C1)", 21],
    ],
    sheet,
  );
});

describe("Limits", () => {
  it("takes 8,192 characters and no more", () => {
    expect(readFormula(`="${"x".repeat(8189)}"`)).not.toBeInstanceOf(FormulaFault);
    const fault = readFormula(`="${"x".repeat(8190)}"`);
    expect(fault).toBeInstanceOf(FormulaFault);
    expect((fault as FormulaFault).message).toContain("8,192");
  });

  it("takes 64 functions in each other and no more", () => {
    const nested = (depth: number): string => `=${"ABS(".repeat(depth)}1${")".repeat(depth)}`;
    expect(readFormula(nested(64))).not.toBeInstanceOf(FormulaFault);
    expect((readFormula(nested(65)) as FormulaFault).message).toContain("64");
  });
});
