import fc from "fast-check";
import { expectFacts, sheetOf } from "../support/sheetOf";

describe("Sums", () => {
  const sheet = sheetOf([[1, "x", 4], [2, true, null], [3, "5", "=1/0"]]);
  expectFacts([
    ["=SUM(A1:A3)", 6],
    ['=SUM(A1:B3,"3",TRUE)', 10],
    ["=SUM(C1:C3)", "#DIV/0!"],
    ['=SUM("x")', "#VALUE!"],
    ["=SUM(B1)", 0],
    ["=SUM(A:A)", 6],
    ["=SUMSQ(3,4)", 25],
    ["=PRODUCT(A1:A3,2)", 12],
    ["=PRODUCT(B1:B2)", 0],
    ["=SUMPRODUCT(A1:A3,A1:A3)", 14],
    ["=SUMPRODUCT(A1:A3,B1:B3)", 0],
    ["=SUMPRODUCT((A1:A3>1)*A1:A3)", 5],
    ["=SUMPRODUCT(A:A,A:A)", 14],
    ["=SUMPRODUCT(B1,A1)", "#VALUE!"],
    ["=SUMPRODUCT(A1:A3,A1:A2)", "#VALUE!"],
    ["=SUMPRODUCT(A1:A3,C1:C3)", "#DIV/0!"],
    ["=SUMX2MY2({2,3,9,1,8,7,5},{6,5,11,7,5,4,4})", -55],
    ["=SUMX2PY2({2,3,9,1,8,7,5},{6,5,11,7,5,4,4})", 521],
    ["=SUMXMY2({2,3,9,1,8,7,5},{6,5,11,7,5,4,4})", 79],
    ["=SERIESSUM(2,0,1,{1,2,3})", 17],
  ], sheet);
});

describe("Rounding", () => {
  expectFacts([
    ["=ROUND(2.675,2)", 2.68],
    ["=ROUND(-1.475,2)", -1.48],
    ["=ROUND(626.3,-3)", 1000],
    ["=ROUNDUP(3.2,0)", 4],
    ["=ROUNDUP(-3.14159,1)", -3.2],
    ["=ROUNDUP(31415.92654,-2)", 31500],
    ["=ROUNDUP(1.1,1)", 1.1],
    ["=ROUNDDOWN(-3.14159,1)", -3.1],
    ["=ROUNDDOWN(31415.92654,-2)", 31400],
    ["=TRUNC(-8.9)", -8],
    ["=TRUNC(PI(),2)", 3.14],
    ["=INT(-8.9)", -9],
    ["=MROUND(10,3)", 9],
    ["=MROUND(-10,-3)", -9],
    ["=MROUND(1.3,0.2)", 1.4],
    ["=MROUND(5,-2)", "#NUM!"],
    ["=CEILING(2.5,1)", 3],
    ["=CEILING(-2.5,-2)", -4],
    ["=CEILING(-2.5,2)", -2],
    ["=CEILING(1.5,-1)", "#NUM!"],
    ["=CEILING(0.234,0.01)", 0.24],
    ["=FLOOR(3.7,2)", 2],
    ["=FLOOR(-2.5,-2)", -2],
    ["=FLOOR(1.58,0.1)", 1.5],
    ["=FLOOR(2,0)", "#DIV/0!"],
    ["=CEILING.MATH(24.3,5)", 25],
    ["=CEILING.MATH(-5.5,2,-1)", -6],
    ["=CEILING.MATH(-8.1,2)", -8],
    ["=FLOOR.MATH(-8.1,2)", -10],
    ["=FLOOR.MATH(-5.5,2,-1)", -4],
    ["=CEILING.PRECISE(-4.3)", -4],
    ["=ISO.CEILING(4.3,-2)", 6],
    ["=FLOOR.PRECISE(-3.2,-1)", -4],
    ["=EVEN(1.5)", 2],
    ["=EVEN(-1)", -2],
    ["=ODD(1.5)", 3],
    ["=ODD(0)", 1],
    ["=ODD(-2)", -3],
    ["=MOD(-3,2)", 1],
    ["=MOD(3,-2)", -1],
    ["=MOD(3,0)", "#DIV/0!"],
    ["=QUOTIENT(-10,3)", -3],
    ["=QUOTIENT(TRUE,1)", "#VALUE!"],
  ]);
});

describe("Powers, logarithms and angles", () => {
  expectFacts([
    ["=POWER(0,0)", "#NUM!"],
    ["=POWER(4,5/4)", 5.656854249492381],
    ["=SQRT(-16)", "#NUM!"],
    ["=SQRTPI(2)", 2.5066282746310002],
    ["=LOG(8,2)", 3],
    ["=LOG(86,2.7182818)", 4.454347342888286],
    ["=LOG(10,1)", "#DIV/0!"],
    ["=LOG10(1E5)", 5],
    ["=LN(0)", "#NUM!"],
    ["=EXP(2)", 7.38905609893065],
    ["=ATAN2(-1,-1)", -2.356194490192345],
    ["=ATAN2(0,0)", "#DIV/0!"],
    ["=ACOT(-2)", 2.677945044588987],
    ["=ACOTH(6)", 0.16823611831060645],
    ["=COT(30)", -0.15611995216165922],
    ["=CSC(15)", 1.5377805615408537],
    ["=SEC(45)", 1.9035944074044246],
    ["=ACOSH(10)", 2.993222846126381],
    ["=ASIN(2)", "#NUM!"],
    ["=DEGREES(PI())", 180],
    ["=RADIANS(270)", 4.71238898038469],
    ["=SIN(1E9)", "#NUM!"],
  ]);
});

describe("Ways to choose, and numerals", () => {
  expectFacts([
    ["=FACT(5)", 120],
    ["=FACT(170)", 7.257415615307994e306],
    ["=FACT(171)", "#NUM!"],
    ["=FACTDOUBLE(7)", 105],
    ["=FACTDOUBLE(-1)", 1],
    ["=COMBIN(49,6)", 13983816],
    ["=COMBIN(3,4)", "#NUM!"],
    ["=COMBINA(10,3)", 220],
    ["=PERMUT(100,3)", 970200],
    ["=PERMUTATIONA(3,2)", 9],
    ["=MULTINOMIAL(2,3,4)", 1260],
    ["=GCD(24,36)", 12],
    ["=GCD(5,0)", 5],
    ["=LCM(24,36)", 72],
    ["=LCM(5,0)", 0],
    ["=GCD(TRUE,2)", "#VALUE!"],
    ["=ROMAN(499,0)", "CDXCIX"],
    ["=ROMAN(499,1)", "LDVLIV"],
    ["=ROMAN(499,2)", "XDIX"],
    ["=ROMAN(499,3)", "VDIV"],
    ["=ROMAN(499,4)", "ID"],
    ["=ROMAN(0)", ""],
    ["=ROMAN(4000)", "#VALUE!"],
    ['=ARABIC("mcmxii")', 1912],
    ['=ARABIC("LDVLIV")', 499],
    ['=ARABIC("-X")', -10],
    ["=BASE(15,2,10)", "0000001111"],
    ['=DECIMAL("FF",16)', 255],
    ['=DECIMAL("zap",36)', 45745],
    ['=DECIMAL("2",2)', "#NUM!"],
    ["=MMULT({1,3;7,2},{2,0;0,2})", [[2, 6], [14, 4]]],
    ["=MMULT({1,2},{1,2})", "#VALUE!"],
    ["=MDETERM({1,3,8,5;1,3,6,1;1,1,1,0;7,3,10,2})", 88],
    ["=MINVERSE({4,-1;2,0})", [[0, 0.5], [-1, 2]]],
    ["=MINVERSE({1,2;2,4})", "#NUM!"],
    ["=MUNIT(2)", [[1, 0], [0, 1]]],
  ]);

  it("writes every number so that reading it gives it back, in every form", () => {
    const { work } = sheetOf();
    fc.assert(fc.property(fc.integer({ min: 1, max: 3999 }), fc.integer({ min: 0, max: 4 }), (value, form) => expect(work(`=ARABIC(ROMAN(${value},${form}))`)).toBe(value)), { numRuns: 200 });
  });
});

describe("Subtotals", () => {
  const sheet = sheetOf([[1, "=1/0"], [2, 5], [4, 7], ["=SUBTOTAL(9,A1:A3)", 9]]);
  sheet.sheet.hiddenRows = new Set([1]);
  expectFacts([
    ["=SUBTOTAL(9,A1:A4)", 7],
    ["=SUBTOTAL(1,A1:A4)", 7 / 3],
    ["=SUBTOTAL(2,A1:B4)", 6],
    ["=SUBTOTAL(109,A1:A3)", 5],
    ["=SUBTOTAL(9,B1:B4)", "#DIV/0!"],
    ["=SUBTOTAL(12,A1:A3)", "#VALUE!"],
    ["=AGGREGATE(9,6,A1:B4)", 35],
    ["=AGGREGATE(9,3,A1:A4)", 5],
    ["=AGGREGATE(9,2,A1:B4)", 28],
    ["=AGGREGATE(14,6,B1:B4,1)", 9],
    ["=AGGREGATE(15,6,A1:A3/(A1:A3>1),1)", 2],
    ["=AGGREGATE(14,6,B1:B4,{1;2})", [[9], [7]]],
    ["=AGGREGATE(4,4,B1:B4)", "#DIV/0!"],
    ["=AGGREGATE(16,6,A1:A3,0.5)", 2],
    ["=AGGREGATE(20,6,A1:A3)", "#VALUE!"],
  ], sheet);
});

describe("Random numbers", () => {
  it("come from the book, within the limits asked for", () => {
    const { work } = sheetOf([], { random: () => 0.999999 });
    expect(work("=RAND()")).toBe(0.999999);
    expect(work("=RANDBETWEEN(1.5,3.2)")).toBe(3);
    expect(work("=RANDARRAY(1,2,5,9,TRUE)")).toEqual([[9, 9]]);
    expect(work("=RANDBETWEEN(3,2)")).toBe("#NUM!");
  });
});
