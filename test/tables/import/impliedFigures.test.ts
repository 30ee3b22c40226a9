import { readCsv } from "../../../src/tables/import/file/readCsv";
import { importTable } from "../../../src/tables/import/importTable";

const offeredIn = (csv: string) => {
  const { issues } = importTable(readCsv("table.csv", new TextEncoder().encode(csv)));
  return Object.fromEntries(issues.filter(({ severity }) => severity === "empty").map(({ cell, offered }) => [cell, offered]));
};
const plan = (net: string) => `Plan,,\nService,2026/27 £000,2027/28 £000\nAdults,100,110\nPlace,50,60\nNet cost of services total,150,${net}\nFinancing,10,20\nNet budget total,160,#VALUE!\n`;

it("offers what a total adds up to where its parts are sound", () => {
  expect(offeredIn(plan("170"))).toEqual({ C7: 190 });
});

it("offers no sum of a subtotal that its own lines contradict: either of them may be wrong", () => {
  expect(offeredIn(plan("117"))).toEqual({ C7: undefined });
});

it("offers nothing where the row's own total and the column contradict each other", () => {
  const sheet = (total: string) => `Plan,,,\nService,2026/27 £000,2027/28 £000,Total £000\nAdults,100,110,210\nPlace,50,60,110\nParks,5,6,11\nTotal,155,tbc,${total}\n`;
  expect(offeredIn(sheet("331"))).toEqual({ C6: 176 });
  expect(offeredIn(sheet("313"))).toEqual({ C6: undefined });
});
