import { isFault } from "../../../../src/domain/fault";
import { mapFileText, readMapFile } from "../../../../src/tables/import/map/mapFile";
import { mapRows, readMaps, type NamedMap } from "../../../../src/tables/import/map/mapsSheet";

const MAP: NamedMap = {
  name: "HR list", kind: "establishment", unit: "£000", table: "facts",
  fields: { Team: "Service", Grade: "" }, labels: { "N'wick": "Northwick", "=SUM(A1)": "Sums" }, funding: { EIG: "general fund" }, fullTimeHours: 37,
};

it("a map is the same in a file and on its sheet", () => {
  expect(readMapFile(mapFileText(MAP), "map.json")).toEqual(MAP);
  expect(readMaps(mapRows(MAP))).toEqual([MAP]);
});

it("a file that begins with a byte order mark is read as any other", () => {
  expect(readMapFile(`\ufeff${mapFileText(MAP)}`, "map.json")).toEqual(MAP);
});

it.each([["text", "is not JSON"], ["[]", "is not a map"], ['{"kind":"budget"}', "is not a map"], ['{"fields":{"A":1}}', "is not a map"]])("%s is no map, and the message names the file", (text, message) => {
  const read = readMapFile(text, "own.json");
  expect(isFault(read) && read.fault).toMatch(new RegExp(`^own.json ${message}`));
});
