/**
 * Which arguments of Excel's older functions take a range whole. Anywhere else a range means "every cell of it" in today's
 * Excel and "the one beside this cell" in a file's plain formula, so a writer and a reader must know the difference.
 */
type Positions = "all" | readonly number[] | "even" | "firstThenOdd" | { readonly from: number };

const spread = (names: string, positions: Positions): readonly (readonly [string, Positions])[] =>
  names.trim().split(/\s+/).map((name) => [name, positions]);

const RANGE_ARGUMENTS: ReadonlyMap<string, Positions> = new Map([
  ...spread(
    `SUM PRODUCT SUMSQ AVERAGE AVERAGEA COUNT COUNTA COUNTBLANK MIN MINA MAX MAXA MEDIAN MODE MODE.SNGL STDEV STDEV.P STDEV.S
     STDEVA STDEVP STDEVPA VAR VAR.P VAR.S VARA VARP VARPA AVEDEV DEVSQ SKEW SKEW.P KURT HARMEAN GEOMEAN GCD LCM MULTINOMIAL
     AND OR XOR CONCAT SUMPRODUCT SUMX2MY2 SUMX2PY2 SUMXMY2 CORREL COVAR COVARIANCE.P COVARIANCE.S PEARSON RSQ SLOPE
     INTERCEPT STEYX ROWS COLUMNS AREAS ISREF MDETERM XIRR DSUM DCOUNT DCOUNTA DAVERAGE DMAX DMIN DGET DPRODUCT`,
    "all",
  ),
  ...spread("COUNTIF IRR LARGE SMALL PERCENTILE PERCENTILE.INC PERCENTILE.EXC QUARTILE QUARTILE.INC QUARTILE.EXC PERCENTRANK", [0]),
  ...spread("PERCENTRANK.INC PERCENTRANK.EXC TRIMMEAN INDEX OFFSET GETPIVOTDATA MIRR FORMULATEXT ISFORMULA", [0]),
  ...spread("SUMIF AVERAGEIF", [0, 2]),
  ...spread("MATCH XMATCH VLOOKUP HLOOKUP RANK RANK.EQ RANK.AVG CELL", [1]),
  ...spread("LOOKUP XLOOKUP FORECAST FORECAST.LINEAR XNPV", [1, 2]),
  ...spread("NETWORKDAYS WORKDAY", [2]),
  ...spread("NETWORKDAYS.INTL WORKDAY.INTL SERIESSUM", [3]),
  ...spread("COUNTIFS", "even"),
  ...spread("SUMIFS AVERAGEIFS MAXIFS MINIFS", "firstThenOdd"),
  ...spread("NPV SUBTOTAL", { from: 1 }),
  ...spread("AGGREGATE TEXTJOIN", { from: 2 }),
]);

export const takesRange = (capitals: string, argument: number): boolean => {
  const positions = RANGE_ARGUMENTS.get(capitals);
  if (positions === undefined) return false;
  if (positions === "all") return true;
  if (positions === "even") return argument % 2 === 0;
  if (positions === "firstThenOdd") return argument === 0 || argument % 2 === 1;
  return "from" in positions ? argument >= positions.from : positions.includes(argument);
};

const words = (names: string): ReadonlySet<string> => new Set(names.trim().split(/\s+/));

/** Functions that work through whole arrays inside their arguments, sums of products above all. */
export const WORKS_ON_ARRAYS = words("SUMPRODUCT MMULT MDETERM MINVERSE LOOKUP INDEX FREQUENCY SUMX2MY2 SUMX2PY2 SUMXMY2");

/** Functions whose result may be several cells even where every argument is one cell. */
export const MAY_FILL = words(`
  INDEX OFFSET INDIRECT TRANSPOSE FREQUENCY LINEST LOGEST TREND GROWTH MMULT MINVERSE MUNIT MODE.MULT UNIQUE SORT SORTBY FILTER
  SEQUENCE RANDARRAY TEXTSPLIT VSTACK HSTACK TOROW TOCOL WRAPROWS WRAPCOLS TAKE DROP CHOOSEROWS CHOOSECOLS EXPAND BYROW BYCOL MAP
  REDUCE SCAN MAKEARRAY LET LAMBDA GROUPBY PIVOTBY TRIMRANGE STOCKHISTORY REGEXEXTRACT ANCHORARRAY`);

/** Functions that give a number for each row or column of a range: of these a plain formula of old had the first. */
export const COUNTS_LINES = words("ROW COLUMN");

/** Functions known to want one value in every argument: a range there is met cell by cell. */
export const WANTS_SINGLE_VALUES = words(`
  ABS INT ROUND ROUNDUP ROUNDDOWN MROUND TRUNC CEILING FLOOR SIGN SQRT POWER EXP LN LOG LOG10 MOD QUOTIENT EVEN ODD PI
  LEN LEFT RIGHT MID UPPER LOWER PROPER TRIM CLEAN SUBSTITUTE REPLACE FIND SEARCH REPT TEXT VALUE EXACT CHAR CODE FIXED
  CONCATENATE DOLLAR NUMBERVALUE UNICHAR UNICODE HYPERLINK ADDRESS ERROR.TYPE DAYS TIMEVALUE ISOWEEKNUM
  IF IFERROR IFNA NOT ISBLANK ISERROR ISERR ISNA ISNUMBER ISTEXT ISLOGICAL ISNONTEXT N
  DATE YEAR MONTH DAY WEEKDAY EDATE EOMONTH DATEVALUE DAYS360 HOUR MINUTE SECOND TIME`);
