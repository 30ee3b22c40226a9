import fc from "fast-check";
import { loadAllFunctions } from "../../../src/calculation/functions/loadFunctions";
import { expectFacts, sheetOf } from "../support/sheetOf";

beforeAll(loadAllFunctions);

/** Small shares are asked for to nine digits of their own. */
const digits = (formula: string, scale: number): string => `=${formula}*${scale}`;

describe("Distributions and tests", () => {
  expectFacts([
    ["=NORM.DIST(42,40,1.5,TRUE)", 0.9087887802741321],
    ["=NORM.DIST(42,40,1.5,FALSE)", 0.10934004978399577],
    ["=NORM.INV(0.908789,40,1.5)", 42.00000200956616],
    ["=NORM.S.INV(0.908789)", 1.3333346730441071],
    ["=NORM.S.INV(0)", "#NUM!"],
    ["=NORMSDIST(1.333333)", 0.9087887256040831],
    [digits("NORMSDIST(-10)", 1e23), 0.7619853024160527],
    ["=PHI(0.75)", 0.30113743215480443],
    ["=GAUSS(2)", 0.4772498680518208],
    ["=LOGNORM.DIST(4,3.5,1.2,TRUE)", 0.0390835557068005],
    ["=LOGNORM.DIST(4,3.5,1.2,FALSE)", 0.0176175966818189],
    ["=LOGNORM.INV(0.039084,3.5,1.2)", 4.0000252186806],
    ["=T.DIST(60,1,TRUE)", 0.9946953263673741],
    ["=T.DIST.2T(2,2)", 1 - Math.sqrt(2 / 3)],
    ["=TDIST(1,1,2)", 0.5],
    ["=TDIST(-1,60,1)", "#NUM!"],
    ["=T.INV(0.75,2)", 0.8164965809277259],
    ["=T.INV.2T(0.546449,60)", 0.606533075825759],
    ["=F.DIST(3,2,2,TRUE)", 0.75],
    ["=FDIST(15.20686486,6,4)", 0.01],
    ["=F.INV(0.01,6,4)", 0.10930991412457851],
    ["=F.INV.RT(0.01,6,4)", 15.206864861157945],
    ["=CHISQ.DIST(0.5,1,TRUE)", 0.5204998778130465],
    ["=CHISQ.DIST(2,3,FALSE)", 0.2075537487102974],
    ["=CHISQ.DIST.RT(18.307,10)", 0.05000058909139826],
    ["=CHISQ.INV(0.93,1)", 3.283020286759537],
    ["=CHISQ.INV.RT(0.050001,10)", 18.306973445696106],
    ["=GAMMA.DIST(10.00001131,9,2,TRUE)", 0.06809400386550486],
    ["=GAMMA.INV(0.068094,9,2)", 10.000011191437],
    ["=BETA.DIST(2,8,10,TRUE,1,3)", 0.6854705810117458],
    ["=BETA.DIST(2,8,10,FALSE,1,3)", 1.4837646484375],
    ["=BETA.INV(0.685470581,8,10,1,3)", 2],
    ["=WEIBULL.DIST(105,20,100,TRUE)", 0.9295813900692769],
    ["=EXPON.DIST(0.2,10,TRUE)", 0.8646647167633873],
    ["=EXPON.DIST(-1,10,TRUE)", "#NUM!"],
    ["=BINOM.DIST(6,10,0.5,FALSE)", 0.205078125],
    ["=BINOM.INV(6,0.5,0.75)", 4],
    ["=BINOM.INV(1,0.5,0.5)", 0],
    ["=BINOM.DIST.RANGE(60,0.75,45,50)", 0.5236297934718873],
    ["=NEGBINOM.DIST(10,5,0.25,TRUE)", 0.31351405847817734],
    ["=NEGBINOM.DIST(10,5,0.25,FALSE)", 0.05504866037517786],
    ["=HYPGEOM.DIST(1,4,8,20,TRUE)", 0.46542827657378744],
    ["=HYPGEOMDIST(1,4,8,20)", 0.3632610939112487],
    ["=POISSON.DIST(2,5,TRUE)", 0.12465201948308113],
    ["=POISSON(2,5,FALSE)", 0.08422433748856833],
    ["=GAMMA(2.5)", 1.329340388179137],
    ["=GAMMA(-3.75)", 0.267866128861417],
    ["=GAMMA(0)", "#NUM!"],
    ["=GAMMALN(4)", 1.791759469228055],
    ["=GAMMALN(1)", 0],
    ["=ERF(0.745)", 0.7079289200957377],
    ["=ERFC(1)", 0.15729920705028513],
    [digits("ERFC(8)", 1e29), 1.1224297172982927],
    ["=STANDARDIZE(42,40,1.5)", 1.3333333333333333],
    ["=CONFIDENCE.NORM(0.05,2.5,50)", 0.6929519121748391],
    ["=CONFIDENCE.T(0.05,1,50)", 0.28419685461420776],
    ["=CONFIDENCE.T(0.05,1,1)", "#DIV/0!"],
    ["=T.TEST({3,4,5,8,9,1,2,4,5},{6,19,3,2,14,4,5,17,1},2,1)", 0.19601578492449],
    ["=F.TEST({6,7,9,15,21},{20,28,31,38,40})", 0.6483178466640192],
    ["=Z.TEST({3,6,7,8,6,5,4,2,1,9},4)", 0.09057419685136],
    ["=CHISQ.TEST({58,35;11,25;10,23},{45.35,47.65;17.56,18.44;16.09,16.91})", 0.000308192018787],
    ["=FREQUENCY({79,85,78,85,50,81,95,88,97},{70,79,89})", [[1], [2], [4], [2]]],
    ["=FREQUENCY({1,2,3},{2,1})", [[1], [1], [1]]],
    ["=PROB({0,1,2,3},{0.2,0.3,0.1,0.4},2)", 0.1],
    ["=PROB({0,1,2,3},{0.2,0.3,0.1,0.4},1,3)", 0.8],
    ["=PROB({0,1},{0.2,0.3},1)", "#NUM!"],
  ]);

  it("are undone by their inverses", () => {
    const { work } = sheetOf();
    const share = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
    const size = fc.double({ min: 0.2, max: 300, noNaN: true });
    const degrees = fc.integer({ min: 1, max: 500 });
    const back = (formula: string, p: number) => expect(Math.abs((work(formula) as number) / p - 1)).toBeLessThan(1e-10);
    fc.assert(
      fc.property(share, size, size, degrees, degrees, (p, a, b, d, e) => {
        back(`=NORM.S.DIST(NORM.S.INV(${p}),TRUE)`, p);
        back(`=GAMMA.DIST(GAMMA.INV(${p},${a},2),${a},2,TRUE)`, p);
        back(`=CHISQ.DIST.RT(CHISQ.INV.RT(${p},${d}),${d})`, p);
        back(`=T.DIST.2T(T.INV.2T(${p},${d}),${d})`, p);
        back(`=F.DIST.RT(F.INV.RT(${p},${d},${e}),${d},${e})`, p);
        // A beta value close to 1 has no digits left for its distance from 1.
        if (a <= 2 * b) back(`=BETA.DIST(BETA.INV(${Math.min(p, 0.99)},${a},${b}),${a},${b},TRUE)`, Math.min(p, 0.99));
      }),
      { numRuns: 60 },
    );
  });

  it("hold everything between them", () => {
    const { work } = sheetOf();
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0.01, max: 0.99, noNaN: true }), (n, p) => {
        expect(work(`=BINOM.DIST.RANGE(${n},${p},0,${n})`)).toBeCloseTo(1, 12);
        const k = Math.floor(n / 2);
        expect(work(`=BINOM.DIST(${k},${n},${p},TRUE)-BINOM.DIST.RANGE(${n},${p},0,${k})`)).toBeCloseTo(0, 12);
      }),
      { numRuns: 40 },
    );
  });
});

describe("Regression", () => {
  const numbersIn = (formula: string) => (sheetOf().work(formula) as number[][]).flat();
  it("fits a line with its statistics, as in Excel's own example of office buildings", () => {
    const xs = "{2310,2,2,20;2333,2,2,12;2356,3,1.5,33;2379,3,2,43;2402,2,3,53;2425,4,2,23;2448,2,1.5,99;2471,2,2,34;2494,3,3,23;2517,4,4,55;2540,2,3,22}";
    const ys = "{142000;144000;151000;150000;139000;169000;126000;142900;163000;169000;149000}";
    const found = sheetOf().work(`=LINEST(${ys},${xs},TRUE,TRUE)`) as (number | string)[][];
    const expected = [
      [-234.2371645, 2553.21066, 12529.76817, 27.64138737, 52317.83051],
      [13.26801148, 530.6691519, 400.0668382, 5.429374042, 12237.3616],
      [0.996747993, 970.5784629, "#N/A", "#N/A", "#N/A"],
      [459.7536742, 6, "#N/A", "#N/A", "#N/A"],
      [1732393319, 5652135.316, "#N/A", "#N/A", "#N/A"],
    ];
    expected.forEach((line, row) => line.forEach((value, column) => {
      if (typeof value === "string") expect(found[row]![column]).toBe(value);
      else expect(Math.abs((found[row]![column] as number) / value - 1)).toBeLessThan(1e-8);
    }));
  });
  it("follows lines and growth", () => {
    expect(numbersIn("=LINEST({1,9,5,7},{0,4,2,3})").map((value) => Math.round(value * 1e9) / 1e9)).toEqual([2, 1]);
    expect(sheetOf().work("=SUM(LINEST({3100,4500,4400,5400,7500,8100},{1,2,3,4,5,6})*{9,1})")).toBeCloseTo(11000, 8);
    expect(numbersIn("=LOGEST({33100,47300,69000,102000,150000,220000},{11,12,13,14,15,16})")[0]).toBeCloseTo(1.4632756281, 9);
    expect(numbersIn("=GROWTH({33100,47300,69000,102000,150000,220000},{11,12,13,14,15,16},{17,18})")[0]).toBeCloseTo(320196.718, 2);
    expect(sheetOf().work("=ROUND(TREND({1,2,3},,{4;5}),12)")).toEqual([[4], [5]]);
    expect(numbersIn("=LINEST({1,2,3},{2,4,6},FALSE)")).toEqual([0.5, 0]);
  });
  it("gives a variable that depends on others no slope", () => {
    expect(numbersIn("=LINEST({1;2;3;5},{1,2;2,4;3,6;4,8})")[0]).toBe(0);
  });
});
