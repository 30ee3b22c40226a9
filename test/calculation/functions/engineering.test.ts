import fc from "fast-check";
import { loadAllFunctions } from "../../../src/calculation/functions/loadFunctions";
import { expectFacts, sheetOf } from "../support/sheetOf";

beforeAll(loadAllFunctions);

describe("Number systems, bits and units", () => {
  expectFacts([
    ["=BIN2DEC(1100100)", 100],
    ["=BIN2DEC(1111111111)", -1],
    ["=BIN2DEC(12)", "#NUM!"],
    ["=BIN2DEC(TRUE)", "#VALUE!"],
    ["=BIN2HEX(11111011,4)", "00FB"],
    ["=BIN2OCT(1001,3)", "011"],
    ["=DEC2BIN(9,4)", "1001"],
    ["=DEC2BIN(-100)", "1110011100"],
    ["=DEC2BIN(512)", "#NUM!"],
    ["=DEC2HEX(-54)", "FFFFFFFFCA"],
    ["=DEC2HEX(64,1)", "#NUM!"],
    ["=DEC2OCT(-100)", "7777777634"],
    ['=HEX2DEC("FFFFFFFF5B")', -165],
    ['=HEX2DEC("3DA408B9")', 1034160313],
    ['=HEX2BIN("B7")', "10110111"],
    ['=HEX2OCT("FFFFFFFF00")', "7777777400"],
    ["=OCT2DEC(7777777533)", -165],
    ["=OCT2BIN(7777777000)", "1000000000"],
    ["=OCT2HEX(7777777533)", "FFFFFFFF5B"],
    ["=BITAND(13,25)", 9],
    ["=BITOR(23,10)", 31],
    ["=BITXOR(5,3)", 6],
    ["=BITLSHIFT(4,2)", 16],
    ["=BITRSHIFT(13,2)", 3],
    ["=BITAND(-1,1)", "#NUM!"],
    ["=BITAND(1.5,1)", "#NUM!"],
    ["=DELTA(5,4)", 0],
    ["=DELTA(0.5,0.5)", 1],
    ["=GESTEP(-4,-5)", 1],
    ['=CONVERT(1,"lbm","kg")', 0.45359237],
    ['=CONVERT(68,"F","C")', 20],
    ['=CONVERT(2.5,"ft","sec")', "#N/A"],
    ['=CONVERT(CONVERT(100,"ft","m"),"ft","m")', 9.290304],
    ['=CONVERT(1,"mi","km")', 1.609344],
    ['=CONVERT(1,"ha","m2")', 10000],
    ['=CONVERT(1,"km2","ha")', 100],
    ['=CONVERT(1,"Mibyte","kbyte")', 1048.576],
    ['=CONVERT(1,"kWh","MJ")', 3.6],
    ['=CONVERT(1,"HPh","J")', 2684519.5376961734],
    ['=CONVERT(1,"gal","l")', 3.785411784],
    ['=CONVERT(1,"x","m")', "#N/A"],
  ]);

  it("write numbers that read as themselves", () => {
    const { work } = sheetOf();
    fc.assert(
      fc.property(fc.integer({ min: -512, max: 511 }), (value) => {
        for (const system of ["BIN", "OCT", "HEX"]) expect(work(`=${system}2DEC(DEC2${system}(${value}))`)).toBe(value);
      }),
      { numRuns: 60 },
    );
  });
});
