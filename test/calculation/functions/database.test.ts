import { loadAllFunctions } from "../../../src/calculation/functions/loadFunctions";
import { expectFacts, sheetOf } from "../support/sheetOf";

beforeAll(loadAllFunctions);

/** Excel's own example: an orchard, with criteria in columns G to J. */
const orchard = sheetOf([
  ["Tree", "Height", "Age", "Yield", "Profit", null, "Tree", "Height", "Height", "Tree", "Nothing"],
  ["Apple", 18, 20, 14, 105, null, "=\"=Apple\"", ">10", "<16", "Ap", 5],
  ["Pear", 12, 12, 10, 96, null, "=\"=Pear\"", null, null, null, null],
  ["Cherry", 13, 14, 9, 105],
  ["Apple", 14, 15, 10, 75],
  ["Pear", 9, 8, 8, 76.8],
  ["Apple", 8, 9, 6, 45],
]);

describe("Lists with criteria", () => {
  expectFacts([
    ['=DCOUNT(A1:E7,"Age",G1:I2)', 1],
    ['=DCOUNTA(A1:E7,"Profit",G1:I2)', 1],
    ["=DCOUNT(A1:E7,,G1:G2)", 3],
    ['=DMAX(A1:E7,"Profit",G1:G3)', 105],
    ['=DMIN(A1:E7,"Profit",G1:H2)', 75],
    ['=DSUM(A1:E7,"profit",G1:G2)', 225],
    ['=DSUM(A1:E7,5,G1:I2)', 75],
    ['=DPRODUCT(A1:E7,"Yield",G1:H3)', 140 * 10 * 8],
    ['=DAVERAGE(A1:E7,"Yield",G1:H2)', 12],
    ['=DSTDEV(A1:E7,"Yield",G1:G3)', 2.9664793948382653],
    ['=DSTDEVP(A1:E7,"Yield",G1:G3)', 2.6532998322843198],
    ['=DVAR(A1:E7,"Yield",G1:G3)', 8.8],
    ['=DVARP(A1:E7,"Yield",G1:G3)', 7.04],
    ['=DGET(A1:E7,"Yield",G1:G3)', "#NUM!"],
    ['=DGET(A1:E7,"Yield",G1:I2)', 10],
    ['=DSUM(A1:E7,"Profit",J1:J2)', 225],
    ['=DSUM(A1:E7,"Profit",K1:K2)', 0],
    ['=DSUM(A1:E7,"Weight",G1:G2)', "#VALUE!"],
    ['=DSUM(A1:E1,"Profit",G1:G2)', "#VALUE!"],
    ["=DSUM(A1:E7,D1:E1,G1:G2)", "#VALUE!"],
  ], orchard);
});
