import { sheetDrawnOn } from "../../../src/tables/sheet/sheetDrawnOn";

it.each([
  ["=COUNTIFS('All posts'!$B$6:$B$9,\"=\"&$C6)", "All posts"],
  ["=IF($N6>0,\"\",SUMIFS(Aford!$F$6:$F$9,Aford!$C$6:$C$9,$D6))", "Aford"],
  ["=SUM('HR''s list'!$A$1:$A$2)/1000", "HR's list"],
  ["=1+Ärger!A1", "Ärger"],
  ["=IF(A1=\"Not me!A1\",1,Me!B2)", "Me"],
])("%s draws on %s", (formula, sheet) => {
  expect(sheetDrawnOn(formula)).toBe(sheet);
});

it.each([["=A1+B2"], ["=SUM(#REF!$A$1:$A$3)"], ["=#REF!"], ["Aford!A1"], [""], [7], [undefined]])("%s draws on no other sheet", (formula) => {
  expect(sheetDrawnOn(formula)).toBeUndefined();
});
