import type { ExcelFunction } from "./ExcelFunction";

/** Functions that few workbooks need, loaded when a formula names one of them. */
export interface FunctionFamily {
  readonly title: string;
  /** All that it holds, in capitals. */
  readonly names: readonly string[];
  readonly load: () => Promise<readonly ExcelFunction[]>;
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

export const families: readonly FunctionFamily[] = [
  {
    title: "Distributions and tests",
    names: words(`
      BETA.DIST BETA.INV BETADIST BETAINV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BINOMDIST CHIDIST CHIINV CHISQ.DIST CHISQ.DIST.RT CHISQ.INV
      CHISQ.INV.RT CHISQ.TEST CHITEST CONFIDENCE CONFIDENCE.NORM CONFIDENCE.T CRITBINOM ERF ERF.PRECISE ERFC ERFC.PRECISE EXPON.DIST EXPONDIST
      F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FDIST FINV FREQUENCY FTEST GAMMA GAMMA.DIST GAMMA.INV GAMMADIST GAMMAINV GAMMALN GAMMALN.PRECISE
      GAUSS HYPGEOM.DIST HYPGEOMDIST LOGINV LOGNORM.DIST LOGNORM.INV LOGNORMDIST NEGBINOM.DIST NEGBINOMDIST NORM.DIST NORM.INV NORM.S.DIST
      NORM.S.INV NORMDIST NORMINV NORMSDIST NORMSINV PHI POISSON POISSON.DIST PROB STANDARDIZE T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST
      TDIST TINV TTEST WEIBULL WEIBULL.DIST Z.TEST ZTEST`),
    load: async () => (await import("./distributions/distributions")).distributions,
  },
  { title: "Regression", names: words("GROWTH LINEST LOGEST TREND"), load: async () => (await import("./regression/regression")).regression },
  {
    title: "Financial",
    names: words(`
      CUMIPMT CUMPRINC DB DDB DISC DOLLARDE DOLLARFR EFFECT FV FVSCHEDULE INTRATE IPMT IRR ISPMT MIRR NOMINAL NPER NPV PDURATION PMT PPMT PRICEDISC
      PV RATE RECEIVED RRI SLN SYD TBILLEQ TBILLPRICE TBILLYIELD VDB XIRR XNPV YIELDDISC`),
    load: async () => (await import("./financial/financial")).financial,
  },
  {
    title: "Engineering",
    names: words(`
      BIN2DEC BIN2HEX BIN2OCT BITAND BITLSHIFT BITOR BITRSHIFT BITXOR CONVERT DEC2BIN DEC2HEX DEC2OCT DELTA GESTEP HEX2BIN HEX2DEC HEX2OCT
      OCT2BIN OCT2DEC OCT2HEX`),
    load: async () => (await import("./engineering/engineering")).engineering,
  },
  {
    title: "Database",
    names: words("DAVERAGE DCOUNT DCOUNTA DGET DMAX DMIN DPRODUCT DSTDEV DSTDEVP DSUM DVAR DVARP"),
    load: async () => (await import("./database/database")).database,
  },
];
