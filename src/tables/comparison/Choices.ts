import type { Status } from "../kinds/operatingModels";

export const SALARY_BASES = ["highest", "lowest"] as const;
export type SalaryBasis = (typeof SALARY_BASES)[number];

export const SAVING_SOURCES = ["published", "recomputed"] as const;
export type SavingSource = (typeof SAVING_SOURCES)[number];

export const SHARE_KEYS = ["equal", "population", "net budget", "posts", "cost"] as const;
export type ShareKey = (typeof SHARE_KEYS)[number];

/** Where the weights of a set come from: typed in, or worked out from the worth given to each swing. */
export const WEIGHTS_FROM = ["as entered", "from swings"] as const;
export type WeightsFrom = (typeof WEIGHTS_FROM)[number];
export const FROM_SWINGS: WeightsFrom = "from swings";

/** Shown in place of every result that rests on an assumption nobody has made; never 0. */
export const NEEDS_ASSUMPTION = "needs your assumption";

/** Budget years that a saving is followed over. */
export const PHASING_YEARS = 10;

/** How a saving grows to its full amount: typed year by year, or in equal steps that reach the whole in the year named. */
export const RAMPS = ["own entries", "all at once", "over 2 years", "over 3 years", "over 4 years", "over 5 years"] as const;
export type Ramp = (typeof RAMPS)[number];

/** Shown instead of a scenario's name while the Assumptions sheet's own cells are in use. */
export const OWN_ENTRIES = "own entries";

/** What one model reaches; every figure with where it comes from. */
export interface ModelChoice {
  readonly model: string;
  /** Share of each service line's saving, 0 to 1, by line; a line left out has no assumption yet. */
  readonly reach: Readonly<Record<string, number>>;
  readonly status: Status;
  readonly reason: string;
  /** £000 a year on top of the lines; negative is a saving. */
  readonly furtherChange: number;
  /** Posts that go with the further change, FTE; negative is a post less. */
  readonly furtherPosts: number;
  /** One-off cost, £000; null until somebody gives one. */
  readonly oneOffCost: number | null;
}

/** What the user chooses before the sheets are written. Each stands in a cell of the Assumptions sheet afterwards and can be changed there. */
export interface Choices {
  readonly councilsIn: readonly string[];
  readonly models: readonly ModelChoice[];
  /** Weight by criterion, 0 or more. */
  readonly weights: Readonly<Record<string, number>>;
  /** Whether those weights count or the ones that follow from the swings. */
  readonly weightsFrom: WeightsFrom;
  /** Weight by criterion that follows from the common set's swings, as far as the workbook has it. */
  readonly swingWeights: Readonly<Record<string, number>>;
  readonly salaryBasis: SalaryBasis;
  readonly savingSource: SavingSource;
  readonly grantAdjusted: boolean;
  /** Scope of the budgets shown beside the saving; "" when no budgets are loaded. */
  readonly scope: string;
  /** The model that the sharing and the bridge show. */
  readonly shownModel: string;
  readonly shareKey: ShareKey;
  readonly ramp: Ramp;
  /** Quarters by which the whole profile starts late. */
  readonly slip: number;
  /** Share of the full-year saving that arises in each year, 0 to 1, where the ramp is "own entries"; null until given. */
  readonly phasing: readonly (number | null)[];
  /** Grant share by service line where it differs from the loaded table. */
  readonly grantShares: Readonly<Record<string, number>>;
  /** The scenario whose assumptions the sheets show, or {@link OWN_ENTRIES}. */
  readonly shownScenario: string;
}

/** Titles of the sections of the Assumptions sheet: written by one module and read back by another. */
export const SECTIONS = { choices: "Choices", councils: "Councils", criteria: "Criteria", models: "Models", reach: "Reach and grant", reachInUse: "Reach and grant in use", phasing: "Phasing" } as const;

/** Labels of the single choices. */
export const CHOICE_LABELS = {
  salaryBasis: "Salary basis of the saving shown",
  savingSource: "Gross savings taken",
  grantAdjusted: "Take grant out of the saving",
  shownModel: "Model shown in the bridge and the sharing",
  shareKey: "Key by which the saving is shared",
  scope: "Budgets shown beside the saving",
  weightsFrom: "Common weights of the criteria",
  shownScenario: "Scenario that the sheets show",
  ramp: "How the saving grows",
  slip: "Start slips by (quarters)",
} as const;

/** Headings under which the inputs stand. */
export const INPUT_HEADINGS = {
  entry: "Own entry (Input)",
  council: "In? (Input)",
  weight: "Weight (Input)",
  swingWeight: "Weight from swings",
  furtherChange: "Further change a year, £000 (Input)",
  furtherPosts: "Further change in posts, FTE (Input)",
  oneOffCost: "One-off cost, £000 (Input)",
  status: "Status of its saving",
  reason: "What it reaches, and why",
  grantShare: "Own grant share (Input)",
  phasing: "Part of the full saving (Input)",
} as const;

export const IN_USE = "In use";

export const reachHeading = (model: string): string => `${model} reach (Input)`;
