import { readFunding } from "../../../src/tables/import/establishment/readFunding";

it.each(["Grant", "grant", "Grants", "Grant funded", "grant-funded", "Specific grant", "Ring-fenced grant"])("%s alone is a grant: nothing is left to ask", (source) => {
  expect(readFunding(source)).toEqual({ generalFundShare: 0, grantShare: 1, grant: "Grant", ask: [] });
});

it("the word beside the general fund is a grant, too", () => {
  expect(readFunding("Grant 40% / General Fund 60%")).toEqual({ generalFundShare: 0.6, grantShare: 0.4, grant: "Grant", ask: [] });
});

it.each(["Public Health Grant", "EIG", "Revenue support grant"])("%s has a name of its own, and how it counts is asked", (source) => {
  expect(readFunding(source)).toMatchObject({ generalFundShare: null, grantShare: null, ask: [source] });
});
