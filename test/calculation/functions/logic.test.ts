import { expectFacts, sheetOf } from "../support/sheetOf";

describe("Branches", () => {
  expectFacts(
    [
      ["=IFS(A1>5,1,A1>0,2)", 2],
      ["=IFS(A1>5,1)", "#N/A"],
      ["=IFS(A1:C1>2,\"high\",A1:C1>1,\"middle\",TRUE,\"low\")", [["low", "middle", "high"]]],
      ["=IFS(A1:C1>1,A1:C1*10)", [["#N/A", 20, 30]]],
      ["=IFS(1/0,1,TRUE,2)", "#DIV/0!"],
      ["=IFS(TRUE,1,1/0,2)", 1],
      ["=SWITCH(A1:C1,1,\"one\",2,\"two\",\"many\")", [["one", "two", "many"]]],
      ["=SWITCH(9,1,\"one\")", "#N/A"],
      ["=SWITCH(\"A\",\"a\",1,2)", 1],
      ["=SWITCH(1,\"1\",\"text\",\"none\")", "none"],
      ["=SWITCH(2,1,1/0,2,5)", 5],
      ["=SUM(SWITCH(1,1,A1:B1):C1)", 6],
      ["=CHOOSE(\"2\",1,5)", 5],
      ["=CHOOSE(3,1,5)", "#VALUE!"],
      ["=CHOOSE(1.9,1,5)", 1],
      ["=IF({1,0},A1,C1)", [[1, 3]]],
      ["=IFERROR(1/A2,)", 0],
      ["=IFERROR({1,#N/A},\"none\")", [[1, "none"]]],
    ],
    sheetOf([[1, 2, 3]]),
  );
});
