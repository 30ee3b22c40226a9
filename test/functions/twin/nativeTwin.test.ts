import { isUntwinned, nativeTwin } from "../../../src/functions/twin/nativeTwin";

describe("the native twin of a formula", () => {
  it.each([
    ["a whole formula", "=FTE.COSTPER(A1,B1)", "=A1/B1"],
    ["under an operator: brackets keep it together", "=-FTE.COSTPER(A1,B1)^2", "=-(A1/B1)^2"],
    ["expressions as arguments", "=FTE.COSTPER(A1-A2,1+B1)", "=(A1-A2)/(1+B1)"],
    ["a negative figure and a percentage", "=BUDGET.REDUCTIONPCT(-490,6.1%)", "=(-490)/(6.1%)"],
    ["inside IF and ROUND of the user's", '=IF(A1="","",ROUND(FTE.COSTPER(A1,B1),2))', '=IF(A1="","",ROUND(A1/B1,2))'],
    ["one of ours inside another", "=FTE.COSTPER(BUDGET.REVISED(A1,B1),C1)", "=(A1-B1)/C1"],
    ["across sheets, structured references and names", "=FTE.COSTPER('Year 1'!$B$4,Staff[[#This Row],[Posts now]])+FTE.COSTPER([@Cost],Posts_now)", "=('Year 1'!$B$4/Staff[[#This Row],[Posts now]])+([@Cost]/Posts_now)"],
    ["an optional argument left out between two commas", '=BUDGET.REVISED(A1,B1,,"£m")', "=A1-B1"],
    ["any case of letters, spaces kept outside", "= fte.costper( A1 , B1 ) + 1", "= (A1/B1) + 1"],
    ["our name in a text is no call", '="FTE.COSTPER(1,2)"&FTE.COSTPER(1,2)', '="FTE.COSTPER(1,2)"&(1/2)'],
    ["ranges of different height fail as a whole", "=FTE.COSTPER(A1:A3,B1:B2)", '=IF(ROWS(A1:A3)=ROWS(B1:B2),A1:A3/B1:B2,VALUE("no"))'],
    ["within LET and LAMBDA of the user's", "=MAP(A1:A3,LAMBDA(cost,LET(posts,2,FTE.COSTPER(cost,posts))))", "=MAP(A1:A3,LAMBDA(cost,LET(posts,2,cost/posts)))"],
  ])("%s", (_, formula, twin) => {
    expect(nativeTwin(formula)).toBe(twin);
  });

  it("leaves a formula without our functions alone", () => {
    expect(nativeTwin("=SUM(A1:A3)")).toBeUndefined();
  });

  it("takes shapes of names and table columns from the workbook", () => {
    const shapeOf = (reference: string) => (reference === "Keys" ? { rows: 3, columns: 1 } : undefined);
    expect(nativeTwin("=SHARE.ALLOCATE(100,Keys)", { shapeOf })).toContain("ROW(Keys)");
    expect(nativeTwin("=SHARE.ALLOCATE(100,Others)", { shapeOf })).toEqual({ name: "SHARE.ALLOCATE", reason: expect.stringContaining("Put the keys in cells") });
  });

  it("knows how many cells a column of a table has that INDEX picks", () => {
    expect(nativeTwin("=SHARE.ALLOCATE(100,INDEX(B8:F12,0,MATCH(A1,A2:A6,0)),0,G8:G12)")).toContain("{1;2;3;4;5}");
    expect(nativeTwin("=SHARE.ALLOCATE(100,INDEX(B8:F12,A1,0))")).toContain("{1;2;3;4;5}");
  });

  it("names what has no twin, with the reason", () => {
    const random = nativeTwin("=1+FTE.CHANGE(RAND(),2)");
    expect(isUntwinned(random) && random.reason).toContain("random");
    const long = nativeTwin(`=${"SAVINGS.GRANTADJ(A1,".repeat(8)}B1${")".repeat(8)}`);
    expect(isUntwinned(long) && long.reason).toContain("Excel takes 8192");
  });
});
