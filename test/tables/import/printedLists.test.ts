import fc from "fast-check";
import type { Imported } from "../../../src/tables/import/Imported";
import { importJson } from "../../../src/tables/import/importJson";
import { printedList } from "./support/printedList";
import { readPrinted } from "./support/readPrinted";

const asked = ({ issues }: Imported) => issues.filter(({ severity }) => severity !== "note").map(({ code }) => code);

describe("a list of any posts, printed in any of the usual ways", () => {
  it("is read as printed, without a word of persons", () => {
    fc.assert(
      fc.property(printedList, ({ csv, posts, onCost, has, personal }) => {
        const found = readPrinted(csv);
        expect(found.kind).toBe("establishment");
        expect(found.posts!.map(({ title, fte, salary, vacant, cost, team, council, onCost }) => ({ title, fte, salary, vacant: vacant === true, onCost, ...(has.cost && { cost }), ...(has.team && { team }), ...(has.council && { council }) }))).toEqual(
          posts.map(({ title, fte, salary, vacant, cost, team, council }) => ({ title, fte, salary, vacant, onCost, ...(has.cost && { cost }), ...(has.team && { team }), ...(has.council && { council }) })));
        const written = JSON.stringify([importJson(found), found.rows, found.posts]);
        expect(personal.filter((text) => written.includes(text))).toEqual([]);
        expect(asked(found).filter((code) => code !== "DUPLICATE_ROW")).toEqual([]);
      }),
      { seed: 2013, numRuns: 100 },
    );
  });
});

describe("the shortest lists", () => {
  it("a post, its FTE and its salary are enough", () => {
    const list = readPrinted("Role,Name,FTE,Salary £\nCaretaker,Fay Specimen,0.5,24037\nLibrarian,Ann Example,1,33137");
    expect(list.kind).toBe("establishment");
    expect(list.posts).toMatchObject([{ title: "Caretaker", fte: 0.5, salary: 24_037 }, { title: "Librarian", fte: 1, salary: 33_137 }]);
  });

  it("one post alone is no line of headings, though its figures could be days", () => {
    const list = readPrinted("Email,Post number,Post,Grade,FTE,Salary,On-costs,Total cost (£)\nann@example.gov.uk,P1001,Librarian,SO1,1.0,39937,32.0%,52717");
    expect(list.posts).toMatchObject([{ post: "P1001", title: "Librarian", fte: 1, salary: 39_937, onCost: 0.32, cost: 52_717 }]);
    expect(JSON.stringify(importJson(list))).not.toContain("ann@");
  });

  it("pound signs before every cost say what no heading does", () => {
    const list = readPrinted("Post,FTE,Salary,Total cost\nCaretaker,0.5,\"£24,037\",\"£12,019\"\nLibrarian,1,\"£33,137\",\"£33,137\"");
    expect([list.costUnit, asked(list)]).toEqual(["£", []]);
  });
});
