import { withFunctionPrefix } from "../../src/excel/functionPrefix";

it.each([
  ["=SAVINGS.GRANTADJ(A1,B1,C1)", "=MTFP.SAVINGS.GRANTADJ(A1,B1,C1)"],
  ["=IF(A1>0,BUDGET.PERHEAD(A1,B1),-SAVINGS.GRANTADJTOTAL(C1:C9,D1:D9))", "=IF(A1>0,MTFP.BUDGET.PERHEAD(A1,B1),-MTFP.SAVINGS.GRANTADJTOTAL(C1:C9,D1:D9))"],
  ["=STDEV.S(A1:A9)+FORECAST.LINEAR(1,A1:A9,B1:B9)", "=STDEV.S(A1:A9)+FORECAST.LINEAR(1,A1:A9,B1:B9)"],
  ['="Type SAVINGS.GRANTADJ("&MODEL.RANK(A1:A9)', '="Type SAVINGS.GRANTADJ("&MTFP.MODEL.RANK(A1:A9)'],
  ["='MODEL.RANK(1)'!A1", "='MODEL.RANK(1)'!A1"],
  ["=MTFP.MODEL.RANK(A1:A9)", "=MTFP.MODEL.RANK(A1:A9)"],
  ["SAVINGS.GRANTADJ( is a function", "SAVINGS.GRANTADJ( is a function"],
])("%s becomes %s in a build with the prefix MTFP", (formula, prefixed) => expect(withFunctionPrefix(formula, "MTFP")).toBe(prefixed));

it("leaves everything as it is in the usual build", () => {
  expect(withFunctionPrefix("=SAVINGS.GRANTADJ(A1,B1)")).toBe("=SAVINGS.GRANTADJ(A1,B1)");
  expect(withFunctionPrefix(12, "MTFP")).toBe(12);
  expect(withFunctionPrefix(null, "MTFP")).toBeNull();
});
