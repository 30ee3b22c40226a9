import fc from "fast-check";
import { functionNames } from "../../../../host/xlsx/formula/FunctionNames";
import { storedFormula } from "../../../../host/xlsx/formula/storedFormula";
import { tokens } from "../../../../host/xlsx/formula/tokens";
import { typedFormula } from "../../../../host/xlsx/formula/typedFormula";

const names = functionNames(["SAVINGS.GRANTADJ", "BUDGET.PERHEAD"]);

/** What Excel shows, and what it writes into a file for it. */
const PAIRS: readonly (readonly [string, string])[] = [
  ["=A1+1", "A1+1"],
  ["=SAVINGS.GRANTADJ(-490,417,803)", "_xldudf_SAVINGS_GRANTADJ(-490,417,803)"],
  ['="SAVINGS.GRANTADJ("&A1', '"SAVINGS.GRANTADJ("&A1'],
  ['=IF(A1="say ""SORT(""",SORT(B1:B3),0)', 'IF(A1="say ""SORT(""",_xlfn._xlws.SORT(B1:B3),0)'],
  ["='SORT(A)'!B2*2", "'SORT(A)'!B2*2"],
  ["='It''s SORT(1)'!B2", "'It''s SORT(1)'!B2"],
  ["=XLOOKUP(A1,B:B,C:C)", "_xlfn.XLOOKUP(A1,B:B,C:C)"],
  ["=FILTER(A1:B9,B1:B9>0)", "_xlfn._xlws.FILTER(A1:B9,B1:B9>0)"],
  ['=TEXTJOIN(", ",TRUE,UNIQUE(A1:A9))', '_xlfn.TEXTJOIN(", ",TRUE,_xlfn.UNIQUE(A1:A9))'],
  ["=CONCAT(IFS(A1>0,1),MAXIFS(B:B,C:C,1))", "_xlfn.CONCAT(_xlfn.IFS(A1>0,1),_xlfn.MAXIFS(B:B,C:C,1))"],
  ["=STDEV.S(A1:A9)+WORKDAY.INTL(A1,2)", "_xlfn.STDEV.S(A1:A9)+WORKDAY.INTL(A1,2)"],
  ["=LET(net,A1*2,Net+net)", "_xlfn.LET(_xlpm.net,A1*2,_xlpm.Net+_xlpm.net)"],
  ["=LET(net,net,Sheet1!net)", "_xlfn.LET(_xlpm.net,_xlpm.net,Sheet1!net)"],
  ["=MAP(A1:A3,LAMBDA(x,x^2))", "_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.x,_xlpm.x^2))"],
  ["=LET(f,LAMBDA(x,x+1),f(2))", "_xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.x,_xlpm.x+1),_xlpm.f(2))"],
  ["=SUM(A1#)", "SUM(_xlfn.ANCHORARRAY(A1))"],
  ["='My sheet'!$A$1#*2", "_xlfn.ANCHORARRAY('My sheet'!$A$1)*2"],
  ["=@A1:A10*2", "_xlfn.SINGLE(A1:A10)*2"],
  ["=@INDEX(A1:A10,B1)", "_xlfn.SINGLE(INDEX(A1:A10,B1))"],
  ["=Savings[[#Totals],[Net £000]]", "Savings[[#Totals],[Net £000]]"],
  ["=Savings[@Gross]*2", "Savings[[#This Row],[Gross]]*2"],
  ["=Savings[@[Net £000]]", "Savings[[#This Row],[Net £000]]"],
  ["=SUM(Savings[@[Q1]:[Q4]])", "SUM(Savings[[#This Row],[Q1]:[Q4]])"],
  ["=Savings[@[Cost '[£']]]", "Savings[[#This Row],[Cost '[£']]]"],
  ["=[1]Sheet1!A1", "[1]Sheet1!A1"],
  ["=IF(A1=#N/A,#REF!,1)", "IF(A1=#N/A,#REF!,1)"],
  ["=SUM({1,2;3,4})", "SUM({1,2;3,4})"],
  ["=CONTOSO.ADD(1)", "CONTOSO.ADD(1)"],
];

describe("a formula in a file and in Excel", () => {
  test.each(PAIRS)("%s is stored as %s", (typed, stored) => {
    expect(storedFormula(typed, names)).toBe(stored);
    expect(typedFormula(stored, names)).toBe(typed);
  });

  test("capitals and underscores of the add-in's functions are put right", () => {
    expect(storedFormula("=savings.grantadj(1,2,3)", names)).toBe("_xldudf_SAVINGS_GRANTADJ(1,2,3)");
    expect(typedFormula("_xldudf_savings_grantadj(1,2,3)", names)).toBe("=SAVINGS.GRANTADJ(1,2,3)");
  });

  test("functions of another add-in, and unknown newer ones, stay as they are stored", () => {
    expect(typedFormula("_xldudf_CONTOSO_ADD(1)", names)).toBe("=_xldudf_CONTOSO_ADD(1)");
    expect(typedFormula("_xlfn.BRANDNEW(1)", names)).toBe("=_xlfn.BRANDNEW(1)");
    expect(storedFormula("=_xldudf_CONTOSO_ADD(1)+_xlfn.BRANDNEW(1)", names)).toBe("_xldudf_CONTOSO_ADD(1)+_xlfn.BRANDNEW(1)");
  });

  test("the dead link that Excel writes beside other add-ins is left out", () => {
    expect(typedFormula("[2]!_xldudf_BUDGET_PERHEAD(A1,B1)", names)).toBe("=BUDGET.PERHEAD(A1,B1)");
  });

  test("inside its own table a formula needs no table name, a file does", () => {
    expect(storedFormula("=[@Gross]*[@[Net £000]]", names, "Savings")).toBe("Savings[[#This Row],[Gross]]*Savings[[#This Row],[Net £000]]");
    expect(typedFormula("Savings[[#This Row],[Gross]]*Savings[[#This Row],[Net £000]]", names, "Savings")).toBe("=[@Gross]*[@[Net £000]]");
    expect(storedFormula("=SUM([Gross])", names, "Savings")).toBe("SUM(Savings[Gross])");
  });

  test("two names that would be stored alike are refused", () => {
    expect(() => functionNames(["A.B_C", "A_B.C"])).toThrow("A.B_C and A_B.C would both be stored as _xldudf_A_B_C.");
  });

  test("tokens joined are the formula, whatever the formula", () => {
    const pieces = fc.constantFrom("SUM(", ")", ",", '"a""b"', '"', "'It''s'!", "'", "A1", "$B$2:C3", "[@x]", "[", "]", "#", "@", "#N/A", "1.5E+3", " ", "<=", "{1,2}", "é", "LET(");
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const formula = parts.join("");
        expect(tokens(formula).map(({ text }) => text).join("")).toBe(formula);
        expect(typeof storedFormula(formula, names)).toBe("string");
        expect(typeof typedFormula(formula, names)).toBe("string");
      }),
    );
  });

  test("text in quotes never changes", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const quoted = `"${text.replace(/"/g, '""')}"`;
        expect(storedFormula(`=LEN(${quoted})`, names)).toBe(`LEN(${quoted})`);
        expect(typedFormula(`LEN(${quoted})`, names)).toBe(`=LEN(${quoted})`);
      }),
    );
  });
});
