import { readCsv } from "../../../src/tables/import/file/readCsv";
import { importTable } from "../../../src/tables/import/importTable";

const LIST = "Post no,Post title,FTE,Salary £,On-cost %,Total cost £\n";

const onCosts = (csv: string) => {
  const { posts = [], issues } = importTable(readCsv("posts.csv", new TextEncoder().encode(csv)));
  return { taken: posts.map(({ onCost }) => onCost), asked: issues.filter(({ code }) => code === "AMBIGUOUS_PERCENT").map(({ cell, offered, at }) => [cell, offered, at?.field]) };
};

describe("an on-cost without a sign", () => {
  it("of 0.30 under % is left empty; what the printed cost implies is offered", () => {
    expect(onCosts(`${LIST}1,Head,1,60000,0.30,78000\n2,Officer,0.5,30000,0.30,19500`)).toEqual({ taken: [null, null], asked: [["E2", 0.3, "onCost"], ["E3", 0.3, "onCost"]] });
  });

  it("of 0.30 under % is 0.30% where that makes up the cost", () => {
    expect(onCosts(`${LIST}1,Head,1,60000,0.30,60180\n2,Officer,0.5,30000,0.30,15045`).asked.map(([, offered]) => offered)).toEqual([0.003, 0.003]);
  });

  it("has no offer where the cost implies neither, or there is no cost", () => {
    expect(onCosts(`${LIST}1,Head,1,60000,0.30,72000\n2,Officer,0.5,30000,0.30,`)).toEqual({ taken: [null, null], asked: [["E2", undefined, "onCost"], ["E3", undefined, "onCost"]] });
  });

  it("is left empty where it may be a fraction among percentages", () => {
    expect(onCosts(`${LIST}1,Head,1,60000,30,78000\n2,Officer,0.5,30000,0.30,19500\n3,Adviser,1,40000,28,51200`)).toEqual({ taken: [0.3, null, 0.28], asked: [["E3", 0.3, "onCost"]] });
  });

  it("of 30 with no unit headed is neither a share nor an amount", () => {
    expect(onCosts(`${LIST.replace(" %", "")}1,Head,1,60000,30,78000\n2,Officer,0.5,30000,30,`)).toEqual({ taken: [null, null], asked: [["E2", 0.3, "onCost"], ["E3", undefined, "onCost"]] });
  });

  it("is read where it is a share, or an amount that employers pay", () => {
    expect(onCosts(`${LIST.replace(" %", "")}1,Head,1,60000,0.30,78000\n2,Officer,0.5,30000,0.28,19200`)).toEqual({ taken: [0.3, 0.28], asked: [] });
    expect(onCosts(`${LIST.replace("On-cost %", "On-costs £")}1,Head,1,60000,18000,78000\n2,Officer,0.5,30000,4500,19500`)).toEqual({ taken: [0.3, 0.3], asked: [] });
  });
});
