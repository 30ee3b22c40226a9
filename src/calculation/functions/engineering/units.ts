/** A unit of CONVERT: how many of its kind's base units it is, and which prefixes it takes. */
export interface Unit {
  readonly kind: string;
  readonly size: number;
  readonly prefixes: "none" | "metric" | "binary";
  /** How many times a prefix counts: 2 for areas, 3 for volumes. */
  readonly power: number;
}

type Entry = readonly [names: string, size: number];

const unitsOf = (kind: string, entries: readonly Entry[], prefixes: Unit["prefixes"] = "none", power = 1): readonly (readonly [string, Unit])[] =>
  entries.flatMap(([names, size]) => names.split(" ").map((name) => [name, { kind, size, prefixes, power }] as const));

const INCH = 0.0254;
const FOOT = 0.3048;
const MILE = 1609.344;
const NAUTICAL = 1852;
const SURVEY_FOOT = 1200 / 3937;
const LIGHT_YEAR = 9_460_730_472_580_800;
const PARSEC = 30_856_775_814_913_672.789;
const PICA = INCH / 72;
const POUND = 453.592_37;
const GALLON = 231 * INCH ** 3;
const UK_GALLON = 0.004_546_09;
const LITRE = 0.001;

export const UNITS: ReadonlyMap<string, Unit> = new Map([
  ...unitsOf("mass", [["g", 1], ["u", 1.660_538_782e-24]], "metric"),
  ...unitsOf("mass", [["sg", 14_593.902_937_206_4], ["lbm", POUND], ["ozm", POUND / 16], ["grain", POUND / 7000], ["cwt shweight", POUND * 100], ["uk_cwt lcwt hweight", POUND * 112], ["stone", POUND * 14], ["ton", POUND * 2000], ["uk_ton LTON brton", POUND * 2240]]),
  ...unitsOf("distance", [["m", 1], ["ang", 1e-10], ["ly", LIGHT_YEAR], ["parsec pc", PARSEC]], "metric"),
  ...unitsOf("distance", [["mi", MILE], ["Nmi", NAUTICAL], ["in", INCH], ["ft", FOOT], ["yd", 3 * FOOT], ["ell", 45 * INCH], ["Picapt Pica", PICA], ["pica", INCH / 6], ["survey_mi", 5280 * SURVEY_FOOT]]),
  ...unitsOf("time", [["sec s", 1]], "metric"),
  ...unitsOf("time", [["yr", 31_557_600], ["day d", 86_400], ["hr", 3600], ["mn min", 60]]),
  ...unitsOf("pressure", [["Pa p", 1], ["atm at", 101_325], ["mmHg", 133.322]], "metric"),
  ...unitsOf("pressure", [["psi", 6894.757_293_168_36], ["Torr", 101_325 / 760]]),
  ...unitsOf("force", [["N", 1], ["dyn dy", 1e-5], ["pond", 0.009_806_65]], "metric"),
  ...unitsOf("force", [["lbf", 4.448_221_615_260_5]]),
  ...unitsOf("energy", [["J", 1], ["e", 1e-7], ["c", 4.184], ["cal", 4.1868], ["eV ev", 1.602_176_487e-19], ["Wh wh", 3600]], "metric"),
  ...unitsOf("energy", [["HPh hh", 2_684_519.537_696_173], ["flb", 1.355_817_948_331_400_4], ["BTU btu", 1055.055_852_62]]),
  ...unitsOf("power", [["W w", 1]], "metric"),
  ...unitsOf("power", [["HP h", 745.699_871_582_270_2], ["PS", 735.498_75]]),
  ...unitsOf("magnetism", [["T", 1], ["ga", 1e-4]], "metric"),
  ...unitsOf("temperature", [["C cel", 1], ["F fah", 1], ["Rank", 1], ["Reau", 1]]),
  ...unitsOf("temperature", [["K kel", 1]], "metric"),
  ...unitsOf("volume", [["l L lt", LITRE]], "metric"),
  ...unitsOf("volume", [["m3 m^3", 1], ["ang3 ang^3", 1e-30]], "metric", 3),
  ...unitsOf("volume", [
    ["tsp", GALLON / 768], ["tspm", 5e-6], ["tbs", GALLON / 256], ["oz", GALLON / 128], ["cup", GALLON / 16], ["pt us_pt", GALLON / 8], ["uk_pt", UK_GALLON / 8], ["qt", GALLON / 4], ["uk_qt", UK_GALLON / 4], ["gal", GALLON], ["uk_gal", UK_GALLON],
    ["barrel", GALLON * 42], ["bushel", 2150.42 * INCH ** 3], ["regton GRT", 100 * FOOT ** 3], ["MTON", 40 * FOOT ** 3], ["ft3 ft^3", FOOT ** 3], ["in3 in^3", INCH ** 3], ["yd3 yd^3", (3 * FOOT) ** 3], ["mi3 mi^3", MILE ** 3], ["Nmi3 Nmi^3", NAUTICAL ** 3],
    ["ly3 ly^3", LIGHT_YEAR ** 3], ["Picapt3 Picapt^3 Pica3 Pica^3", PICA ** 3],
  ]),
  ...unitsOf("area", [["m2 m^2", 1], ["ang2 ang^2", 1e-20]], "metric", 2),
  ...unitsOf("area", [["ar", 100]], "metric"),
  ...unitsOf("area", [
    ["uk_acre", 4840 * (3 * FOOT) ** 2], ["us_acre", 43_560 * SURVEY_FOOT ** 2], ["ft2 ft^2", FOOT ** 2], ["in2 in^2", INCH ** 2], ["yd2 yd^2", (3 * FOOT) ** 2], ["mi2 mi^2", MILE ** 2], ["Nmi2 Nmi^2", NAUTICAL ** 2], ["ha", 10_000], ["Morgen", 2500],
    ["ly2 ly^2", LIGHT_YEAR ** 2], ["Picapt2 Picapt^2 Pica2 Pica^2", PICA ** 2],
  ]),
  ...unitsOf("information", [["bit", 1], ["byte", 8]], "binary"),
  ...unitsOf("speed", [["m/s m/sec", 1], ["m/h m/hr", 1 / 3600]], "metric"),
  ...unitsOf("speed", [["mph", MILE / 3600], ["kn", NAUTICAL / 3600], ["admkn", 6080 * FOOT / 3600]]),
]);

/** Powers of ten before a unit, and powers of two before bits and bytes. */
export const METRIC: ReadonlyMap<string, number> = new Map([
  ["Y", 1e24], ["Z", 1e21], ["E", 1e18], ["P", 1e15], ["T", 1e12], ["G", 1e9], ["M", 1e6], ["k", 1e3], ["h", 1e2], ["da", 10], ["e", 10],
  ["d", 1e-1], ["c", 1e-2], ["m", 1e-3], ["u", 1e-6], ["n", 1e-9], ["p", 1e-12], ["f", 1e-15], ["a", 1e-18], ["z", 1e-21], ["y", 1e-24],
]);
export const BINARY: ReadonlyMap<string, number> = new Map(["ki", "Mi", "Gi", "Ti", "Pi", "Ei", "Zi", "Yi"].map((prefix, i) => [prefix, 2 ** (10 * (i + 1))]));
