import fc from "fast-check";
import { isFault } from "../../../src/domain/fault";
import { swingWeights, type SwingWeights } from "../../../src/domain/model/swingWeights";

const given = (worth: number[], swings: number[]): SwingWeights => {
  const weights = swingWeights(worth, swings);
  if (isFault(weights)) throw new Error(weights.fault);
  return weights;
};

it("shares out the points, and spreads each weight over the points of its swing", () => {
  // 100, 60 and 40 of 200; half a weight over a swing of 2, three tenths over 3, a fifth over 1.
  const { swing, point } = given([100, 60, 40], [2, 3, 1]);
  expect(swing).toEqual([0.5, 0.3, 0.2]);
  expect(point).toEqual([25, 10, 20]);
});

it("gives a criterion without a swing no weight, whatever was entered for it", () => {
  const { swing, point } = given([100, 80, 100], [4, 0, 2]);
  expect(swing).toEqual([0.5, 0, 0.5]);
  expect(point).toEqual([12.5, 0, 25]);
});

it.each([
  [[100], [1, 2], "#VALUE!", /1 swings have points, but there are 2 criteria/],
  [[100, 120], [1, 2], "#NUM!", /a swing has 120 points/],
  [[100, -1], [1, 2], "#NUM!", /a swing has -1 points/],
  [[100, NaN], [1, 2], "#NUM!", /NaN/],
  [[100, 50], [1, -2], "#NUM!", /a swing is -2/],
  [[0, 0], [1, 2], "#N/A", /Give the most valuable one 100/],
  [[100, 50], [0, 0], "#N/A", /equal on every criterion/],
])("refuses %j for swings of %j", (worth, swings, code, fault) => {
  expect(swingWeights(worth, swings)).toEqual({ code, fault: expect.stringMatching(fault) });
});

const judged = fc.array(fc.record({ worth: fc.integer({ min: 0, max: 100 }), swing: fc.integer({ min: 0, max: 6 }) }), { minLength: 1, maxLength: 12 }).filter((rows) => rows.some(({ worth, swing }) => worth > 0 && swing > 0));

it("adds to 1, and puts worst and best throughout 100 apart", () => {
  fc.assert(fc.property(judged, (rows) => {
    const { swing, point } = given(rows.map(({ worth }) => worth), rows.map((row) => row.swing));
    expect(swing.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
    expect(point.reduce((sum, weight, i) => sum + weight * rows[i]!.swing, 0)).toBeCloseTo(100, 9);
  }));
});

it("does not depend on the scale of the points", () => {
  fc.assert(fc.property(judged, (rows) => {
    const swings = rows.map(({ swing }) => swing);
    const half = given(rows.map(({ worth }) => worth / 2), swings).swing;
    given(rows.map(({ worth }) => worth), swings).swing.forEach((weight, i) => expect(weight).toBeCloseTo(half[i]!, 12));
  }));
});
