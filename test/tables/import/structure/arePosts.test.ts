import { arePosts } from "../../../../src/tables/import/structure/arePosts";
import { readPrinted } from "../support/readPrinted";

const dropped = (heading: string, managers: readonly string[]): readonly string[] =>
  readPrinted(`Post ref,Job title,Team,${heading},FTE,Salary £\n${["R01,Head of Planning", "R02,Planning Manager", "R03,Planner", "R04,Planner"].map((post, i) => `${post},Planning,${managers[i]!},1,40000`).join("\n")}`).dropped;

describe("whom a post reports to", () => {
  it.each([
    ["Reports to", ["R00", "R01", "R02", "R02"]],
    ["Line manager", ["Chief Executive", "Head of Planning", "Planning Manager", "Planning Manager"]],
    ["Manager", ["", "R01", "R02", "R02"]],
    ["Reporting manager", ["n/a", "Head of Planning", "Planning Manager", "Planning Manager"]],
  ])("%s as posts of the list tells of no person", (heading, managers) => expect(dropped(heading, managers)).toEqual([]));

  it.each([
    ["Reports to", ["Zed Quill", "Oona Pratchet", "Oona Pratchet", "Oona Pratchet"]],
    ["Line manager", ["Chief Executive", "Head of Planning", "Zed Quill", "Planning Manager"]],
    ["Line manager", ["880041", "880042", "880043", "880043"]],
    ["Post holder", ["R01", "R02", "R03", "R04"]],
  ])("%s as names or staff numbers is left out", (heading, managers) => expect(dropped(heading, managers)).toEqual([heading]));

  it("needs half of the posts to be in the list", () => {
    expect(arePosts("Reports to", ["R1", "R2", "R9"], [["R1", "R2", "R3"]])).toBe(true);
    expect(arePosts("Reports to", ["R1", "R8", "R9"], [["R1", "R2", "R3"]])).toBe(false);
    expect(arePosts("Reports to", [], [["R1"]])).toBe(false);
  });
});
