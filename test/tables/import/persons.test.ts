import { readCsv } from "../../../src/tables/import/file/readCsv";
import type { Imported, ImportKind } from "../../../src/tables/import/Imported";
import { importJson } from "../../../src/tables/import/importJson";
import { logRows } from "../../../src/tables/import/importLog";
import { importTable } from "../../../src/tables/import/importTable";
import { importedContent } from "../../../src/tables/import/map/importedContent";
import { isPersonsName } from "../../../src/tables/import/structure/isPersonsName";

const read = (csv: string, kind?: ImportKind): Imported => importTable(readCsv("posts.csv", new TextEncoder().encode(csv)), kind && { kind });

/** Everything that is ever written of an import: the sheet, the log, the JSON. */
const everything = (imported: Imported): string =>
  JSON.stringify([importedContent(imported, { kind: "facts", mapping: {}, title: "Posts", on: "1 April 2026" }), logRows({ imported, decisions: {}, sheet: "Posts", on: "1 April 2026" }), importJson(imported)]);

const PERSONS = /ahmed|sana|brown\b|\btom\b|o.neill|mary-jane|QQ12345|07700|01632|@|88\d{4}/i;

describe.each(["establishment", "facts"] as const)("what tells of persons, in a table read as %s", (kind) => {
  it.each([
    ["under odd headings", `Post No,Post title,Holder,FTE,Salary £,Total cost £,Contact,NINO,Works email,Emp. No,Emp Ref,Pay No,HR ref,Mobile no.,Line mgr,Initials,Who?
S1,Social worker,"Ahmed, Sana",1,38000,50160,07700900123,QQ123456C,s.ahmed@aford.example.gov.uk,880045,E880045,889981,880001,07700 900123,Tom Brown,S A,Sana Ahmed
S2,Planner,"Brown, Tom",1,38000,50160,07700900124,QQ123457C,t.brown@aford.example.gov.uk,880046,E880046,889982,880002,07700 900124,Sana Ahmed,T B,Tom Brown`],
    ["without headings", `Post No,Post title,,FTE,Salary £,Total cost £,,,,
S1,Social worker,Sana Ahmed,1,38000,50160,QQ123456C,07700900123,s.ahmed@aford.example.gov.uk,+44 7700 900123
S2,Planner,Tom Brown,1,38000,50160,QQ123457C,07700900124,t.brown@aford.example.gov.uk,+44 7700 900124
S3,Planner,Vacant,1,38000,50160,,,,
S4,Clerk,Mary-Jane O'Neill,1,28000,36960,QQ123458C,07700900125,m.oneill@aford.example.gov.uk,+44 7700 900125`],
    ["under headings that mislead", `Post No,Post title,Currently,Payroll,Position notes,FTE,Salary £,Total cost £
S1,Social worker,Sana Ahmed,880045,Ms,1,38000,50160
S2,Planner,Tom Brown,880046,Mr,1,38000,50160`],
    ["in titles, remarks and notes", `Establishment of the planning service - queries to Tom Brown 01632 960001,,,,,,
Post No,Post title,Incumbent / vacant,FTE,Salary £,Total cost £,Comments
S1,Social worker (Sana Ahmed),AHMED SANA,1,38000,50160,Sana Ahmed on leave; call 07700 900123
S2,Planner - Tom Brown,BROWN TOM,1,38000,50160,NI QQ123457C
S3,Planner,VACANT,1,38000,50160,e-mail tom.brown@aford.example.gov.uk
,,,,,,
Prepared for S. Ahmed (s.ahmed@aford.example.gov.uk),,,,,,`],
  ])("is never written: %s", (_, csv) => {
    const written = everything(read(csv, kind));
    expect(written).not.toMatch(PERSONS);
    expect(written).toContain("Planner");
  });
});

it("keeps the rest of a text, and says where something was taken out of it", () => {
  const list = read(`Post No,Post title,Post holder,FTE,Salary £,Total cost £\nS1,Social worker (Sana Ahmed),Sana Ahmed,1,38000,50160\nS2,Planner,Tom Brown,1,38000,50160`);
  expect(list.posts!.map(({ title }) => title)).toEqual(["Social worker", "Planner"]);
  expect(list.issues.filter(({ code }) => code === "PERSONAL_TEXT").map(({ cell, detail }) => [cell, detail])).toEqual([["B2", "A name, e-mail address, telephone or national insurance number was taken out of the text in B2."]]);
});

it("tells a vacancy by the holder, never by whose manager is named", () => {
  const list = read(`Post no,Post title,Line manager,Post holder,FTE,Salary £,Cost £,Next of kin\n1,Planner,Tom Brown,Vacant,1,35000,45000,\n2,Clerk,Tom Brown,Sana Ahmed,1,25000,32000,Helen Ahmed`);
  expect([list.posts!.map(({ vacant }) => vacant), list.dropped]).toEqual([[true, false], ["Line manager", "Post holder", "Next of kin"]]);
  expect(read(`Post no,Post title,Line manager,FTE,Salary £,Cost £\n1,Planner,Tom Brown,1,35000,45000\n2,Clerk,Tom Brown,1,25000,32000`).posts!.map(({ vacant }) => vacant)).toEqual([undefined, undefined]);
});

it("takes services for no persons because they own a proposal", () => {
  const table = read("Ref,Service,Proposal,Owner,2026/27 £000\nA1,Home Care,Review of Home Care,Home Care,-120\nA2,Adult Learning,Adult Learning fees,Adult Learning,-40\nA3,Street Scene,Routes,Sana Ahmed,-15\nA4,Legal Services,Fees,Legal Services,-5", "facts");
  expect(table.dropped).toEqual(["Owner"]);
  expect(table.rows.map(({ label, texts }) => [label, ...texts])).toEqual([["Review of Home Care", "A1", "Home Care"], ["Adult Learning fees", "A2", "Adult Learning"], ["Routes", "A3", "Street Scene"], ["Fees", "A4", "Legal Services"]]);
});

it("leaves services, places, codes and amounts as they are", () => {
  const table = read(`Service,Site,Code,Payroll £000,2026/27 £000\nHome Care,Albert Road,0012345678,4500,-120\nAdult Learning,Victoria Park,0012345679,3200,-40\nStreet Scene,George Street,0012345680,1100,-15`);
  expect(table.dropped).toEqual([]);
  expect(table.issues.filter(({ code }) => code === "PERSONAL_TEXT")).toEqual([]);
  expect(table.rows.map(({ texts }) => texts)).toEqual([["Albert Road", "0012345678"], ["Victoria Park", "0012345679"], ["George Street", "0012345680"]]);
});

it.each(["Sana Ahmed", "AHMED, Sana", "Ahmed, Sana", "Mary-Jane O'Neill", "BROWN TOM", "Dr Tom Brown".slice(3), "Tom Brown (maternity cover)"])("knows %p as a name", (text) => expect(isPersonsName(text)).toBe(true));
it.each(["Home Care", "Albert Road", "James Street", "Adults and Health", "Tom", "Head of Finance", "Mary Tavy School", "Planning Officer"])("knows %p as none", (text) => expect(isPersonsName(text)).toBe(false));
