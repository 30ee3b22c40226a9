import { RTree, type IRTreeItem, type IUnitRange } from "@univerjs/core";
import fc from "fast-check";
import { RangeDependents } from "../../../host/engine/RangeDependents";
import { propertyRuns } from "../../support/propertyRuns";

const range = fc.tuple(fc.nat(6), fc.nat(6), fc.nat(3), fc.nat(3)).map(([startRow, startColumn, rows, columns]) => ({ startRow, startColumn, endRow: startRow + rows, endColumn: startColumn + columns }));
const place = fc.record({ unitId: fc.constantFrom("unit", "other"), sheetId: fc.constantFrom("one", "two"), range });
const sorted = (found: Iterable<unknown>) => [...(found as Iterable<number>)].sort((a, b) => a - b);

it("finds what the engine's own index finds, also while formulas are passed over and more are entered", () => {
  fc.assert(
    fc.property(fc.array(place, { maxLength: 20 }), fc.array(place, { maxLength: 5 }), fc.array(fc.tuple(place, fc.array(fc.nat(24), { maxLength: 4 })), { minLength: 1, maxLength: 6 }), (first, later, searches) => {
      const [ours, engines] = [new RangeDependents(), new RTree(true)];
      const enter = (items: IRTreeItem[]) => [ours, engines].forEach((index) => {
        index.bulkInsert(items);
        index.openKdTree();
      });
      enter(first.map((each, id) => ({ ...each, id })));
      const except = new Set<number>();
      searches.forEach(([search, passed], i) => {
        if (i === 1) enter(later.map((each, id) => ({ ...each, id: first.length + id })));
        const at: IUnitRange[] = [search];
        expect(sorted(ours.bulkSearch(at))).toEqual(sorted(engines.bulkSearch(at)));
        expect(sorted(ours.bulkSearch(at, except))).toEqual(sorted(engines.bulkSearch(at, except)));
        passed.forEach((id) => except.add(id));
      });
      ours.removeById("unit", "one");
      engines.removeById("unit", "one");
      const all: IUnitRange[] = ["one", "two"].map((sheetId) => ({ unitId: "unit", sheetId, range: { startRow: 0, startColumn: 0, endRow: 99, endColumn: 99 } }));
      expect(sorted(ours.bulkSearch(all))).toEqual(sorted(engines.bulkSearch(all)));
    }),
    propertyRuns(200),
  );
});

it("looks at formulas that share a range once for all of its cells", () => {
  const formulas = 500;
  const dependents = new RangeDependents();
  const range = { startRow: 0, startColumn: 0, endRow: 99, endColumn: 0 };
  dependents.bulkInsert(Array.from({ length: formulas }, (_, id) => ({ unitId: "unit", sheetId: "one", range, id })));
  const done = new Set<number>();
  const asked = jest.spyOn(done, "has");
  for (let row = 0; row < 100; row++) {
    for (const id of dependents.bulkSearch([{ unitId: "unit", sheetId: "one", range: { startRow: row, startColumn: 0, endRow: row, endColumn: 0 } }], done)) done.add(id);
  }
  expect(done.size).toBe(formulas);
  expect(asked.mock.calls.length).toBeLessThanOrEqual(2 * formulas);
});
