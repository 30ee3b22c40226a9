import { isUntwinned, nativeTwin } from "../../../src/functions/twin/nativeTwin";
import { argumentsAt, neighbour, ownCalls, ownFunction, textOf, tokensOf } from "../../../src/functions/twin/ownCalls";
import { commonShape } from "../../../src/functions/twin/Shape";
import { shapeOfText } from "../../../src/functions/twin/shapeOfText";

const ofReference = (name: string) => (name === "Keys" ? { rows: 5, columns: 1 } : undefined);
const shape = (text: string) => {
  const found = shapeOfText(text, ofReference);
  return found && [found.rows, found.columns];
};

it.each([
  ["5", [1, 1]], ['"text"', [1, 1]], ["#N/A", [1, 1]], ["A1", [1, 1]], ["A1:A3", [3, 1]], ["B2:D2", [1, 3]], ["Sheet2!B2:D5", [4, 3]], ["Keys", [5, 1]],
  ["{1,2;3,4;5,6}", [3, 2]], ["{1,2,3}", [1, 3]], ["C:C", [1_048_576, 1]], ["2:3", [2, 16_384]],
  ["-A1:A3", [3, 1]], ["A1:A3%", [3, 1]], ["@A1:A3", [1, 1]], ["A1:A3*2", [3, 1]], ["A1:A3*B1:D1", [3, 3]], ["A1:A3=Keys", undefined], ["A1:A3&B1:B3", [3, 1]],
  ["SUM(A1:A3)", [1, 1]], ["SUM(A1:A3*Other)", [1, 1]], ["ROUND(A1:A3,2)", [3, 1]], ["IF(A1:A3>0,1,B1:D1)", [3, 3]], ["IF(A1,,B1:B2)", [2, 1]], ["IF(A1,Other,1)", undefined], ["IF(A1,A1:A3,B1:B2)", undefined],
  ["TRANSPOSE(A1:B3)", [2, 3]], ["TRANSPOSE(A1:C1)", [3, 1]], ["TRANSPOSE(Other)", undefined],
  ["INDEX(A1:C5,0,2)", [5, 1]], ["INDEX(A1:C5,2,0)", [1, 3]], ["INDEX(A1:C5,0,0)", [5, 3]], ["INDEX(A1:C5,2,2)", [1, 1]], ["INDEX(A1:C5,B9,MATCH(1,A1:A5,0))", [1, 1]],
  ["INDEX(A1:A5,2)", [1, 1]], ["INDEX(A1:E1,2)", [1, 1]], ["INDEX(A1:C5,2)", undefined], ["INDEX(Other,1,1)", undefined], ["INDEX(A1:C5)", undefined], ["INDEX(A1:C5,,2)", undefined],
  ["OFFSET(A1,0,0,3,1)", undefined], ["Other", undefined], ["A1#", undefined], ["A1:INDEX(B1:B9,3)", undefined], ["A1:A3 A2:B2", undefined], ["SUM(", undefined], ["UNKNOWN(A1:A3)", undefined],
])("%s fills %j cells", (text, wanted) => {
  expect(shape(text)).toEqual(wanted);
});

it.each([
  [[[3, 1], [1, 4]], [3, 4]], [[[1, 1]], [1, 1]], [[], [1, 1]], [[[2, 3], [2, 3]], [2, 3]], [[[2, 3], [2, 1], [1, 3]], [2, 3]],
  [[[2, 3], [3, 3]], undefined], [[[2, 3], [2, 2]], undefined], [[[1, 2], [3, 3]], undefined], [[[2, 1], [3, 3]], undefined], [[[3, 3], [1, 1], [2, 1]], undefined],
])("shapes %j together are %j", (shapes, wanted) => {
  const found = commonShape(shapes.map(([rows, columns]) => ({ rows: rows!, columns: columns! })));
  expect(found && [found.rows, found.columns]).toEqual(wanted);
});

describe("calls of ours in a formula", () => {
  const found = (formula: string, prefix = "") => {
    const tokens = tokensOf(formula);
    return ownCalls(tokens, ownFunction(prefix)).map(({ definition, args, span }) => [definition.name, args.map((argument) => textOf(tokens, argument)), textOf(tokens, span)]);
  };
  it("are found with their arguments, the outermost only, wherever they stand", () => {
    expect(found("=1+FTE.CHANGE(A1, B1*(2+1))-fte.change({1,2},C1)")).toEqual([["FTE.CHANGE", ["A1", "B1*(2+1)"], "FTE.CHANGE(A1, B1*(2+1))"], ["FTE.CHANGE", ["{1,2}", "C1"], "fte.change({1,2},C1)"]]);
    expect(found("=FTE.CHANGE(FTE.CHANGE(A1,B1),C1)")).toEqual([["FTE.CHANGE", ["FTE.CHANGE(A1,B1)", "C1"], "FTE.CHANGE(FTE.CHANGE(A1,B1),C1)"]]);
    expect(found("=FTE.CHANGE()")).toEqual([["FTE.CHANGE", [], "FTE.CHANGE()"]]);
    expect(found("=FTE.CHANGE( )")).toEqual([["FTE.CHANGE", [], "FTE.CHANGE( )"]]);
    expect(found("=FTE.CHANGE(,)")).toEqual([["FTE.CHANGE", ["", ""], "FTE.CHANGE(,)"]]);
    expect(found("=FTE.CHANGE(A1)")).toEqual([["FTE.CHANGE", ["A1"], "FTE.CHANGE(A1)"]]);
    expect(found('=FTE.CHANGE("a,b)","(")')).toEqual([["FTE.CHANGE", ['"a,b)"', '"("'], 'FTE.CHANGE("a,b)","(")']]);
  });
  it("are none where a call is never closed, is another's, or is only a name", () => {
    for (const formula of ["=FTE.CHANGE(A1,B1", "=SUM(A1)", "=FTE.CHANGE", "FTE.CHANGE"]) expect(found(formula)).toEqual([]);
    expect(argumentsAt(tokensOf("=A1+B1"), 1)).toBeUndefined();
    expect(argumentsAt(tokensOf("=A1"), 9)).toBeUndefined();
  });
  it("have the prefix of the build, and their own name too", () => {
    expect(found("=PURSE.FTE.CHANGE(A1,B1)", "PURSE").map(([name]) => name)).toEqual(["FTE.CHANGE"]);
    expect(found("=FTE.CHANGE(A1,B1)", "PURSE").map(([name]) => name)).toEqual(["FTE.CHANGE"]);
    expect(found("=PURSE.FTE.CHANGE(A1,B1)")).toEqual([]);
    expect(found("=OTHER.FTE.CHANGE(A1,B1)", "PURSE")).toEqual([]);
    expect(found("=PURSEFTE.CHANGE(A1,B1)", "PURSE")).toEqual([]);
  });
  it("have neighbours, spaces passed over", () => {
    const tokens = tokensOf("=A1 +  B1");
    const at = tokens.findIndex(({ value }) => value === "B1");
    expect(neighbour(tokens, at, -1)?.value).toBe("+");
    expect(neighbour(tokens, at, 1)).toBeUndefined();
    expect(neighbour(tokens, 1, -1)).toBeUndefined();
    expect(neighbour(tokens, 1, 1)?.value).toBe("+");
  });
});

describe("a native twin", () => {
  it.each([
    // Brackets that go round the whole stay as they are; those that do not are no brackets round it.
    ["=FTE.COSTPER((A1-A2),B1)", "=(A1-A2)/B1"],
    ["=FTE.COSTPER((A1)-(A2),B1)", "=((A1)-(A2))/B1"],
    ["=FTE.COSTPER(((A1-A2)*2),B1)", "=((A1-A2)*2)/B1"],
    ["=FTE.COSTPER((A1-A2)*(A3),B1)", "=((A1-A2)*(A3))/B1"],
    ["=FTE.COSTPER(-(A1),B1)", "=(-(A1))/B1"],
    ["=FTE.COSTPER(SUM(A1:A3),{2})", "=SUM(A1:A3)/{2}"],
    ["=FTE.COSTPER(5,-2)", "=5/(-2)"],
    ["=2*FTE.COSTPER(A1,B1)", "=2*(A1/B1)"],
    ["=FTE.COSTPER(A1,B1) * 2", "=(A1/B1) * 2"],
    ["=SUM( FTE.COSTPER(A1,B1) , 2 )", "=SUM( A1/B1 , 2 )"],
    ["=FTE.COSTPER(A1)", '=VALUE("no")'],
    ["=FTE.COSTPER(,B1)", '=VALUE("no")'],
  ])("of %s is %s", (formula, twin) => {
    expect(nativeTwin(formula)).toBe(twin);
  });
  it("is none where an argument is random, too many are given, or brackets nest too deep, and says which function", () => {
    expect(nativeTwin("=FTE.COSTPER(RANDBETWEEN(1,2),B1)")).toEqual({ name: "FTE.COSTPER", reason: expect.stringContaining("random") as string });
    // Random beside our call, or a name that only looks like it, is no hindrance.
    expect(nativeTwin("=RAND()+FTE.COSTPER(A1,B1)")).toBe("=RAND()+(A1/B1)");
    expect(nativeTwin("=FTE.COSTPER(A1,B1,C1)")).toEqual({ name: "FTE.COSTPER", reason: "it takes 2 arguments and has 3." });
    const nested = (depth: number) => `=${"(".repeat(depth)}FTE.COSTPER(A1,B1)${")".repeat(depth)}`;
    expect(isUntwinned(nativeTwin(nested(60)))).toBe(false);
    expect(nativeTwin(nested(70))).toEqual({ name: "FTE.COSTPER", reason: expect.stringContaining("more than 64 brackets") as string });
    // Brackets one after the other are not within each other; brackets in texts are none.
    expect(isUntwinned(nativeTwin(`=FTE.COSTPER(A1,B1)${"+(1)".repeat(80)}`))).toBe(false);
    expect(isUntwinned(nativeTwin(`=FTE.COSTPER(A1,B1)&"${"(".repeat(80)}"`))).toBe(false);
  });
});
