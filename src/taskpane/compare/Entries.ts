import type { Choices, Ramp, SalaryBasis, SavingSource, ShareKey } from "../../tables/comparison/Choices";
import { numberIn, typedNumber } from "./numberIn";

/**
 * What was entered on the Compare tab and not yet written. A field that was left alone is not in it and keeps what stands in the
 * workbook by then, so that a change made in the sheet meanwhile is never written over.
 */
export interface Entries {
  readonly councils: Readonly<Record<string, boolean>>;
  readonly models: Readonly<Record<string, boolean>>;
  readonly weights: Readonly<Record<string, string>>;
  /** £000, by model. */
  readonly oneOff: Readonly<Record<string, string>>;
  /** In %, by year from 0. */
  readonly phasing: Readonly<Record<number, string>>;
  readonly salaryBasis?: SalaryBasis;
  readonly savingSource?: SavingSource;
  readonly grantAdjusted?: boolean;
  readonly shareKey?: ShareKey;
  readonly scope?: string;
  readonly shownModel?: string;
  readonly ramp?: Ramp;
  /** Quarters. */
  readonly slip?: number;
}

export const NO_ENTRIES: Entries = { councils: {}, models: {}, weights: {}, oneOff: {}, phasing: {} };

export const isEmpty = ({ councils, models, weights, oneOff, phasing, ...single }: Entries): boolean =>
  [councils, models, weights, oneOff, phasing].every((entries) => Object.keys(entries).length === 0) && Object.keys(single).length === 0;

/** What is wrong with an entry, by the field it stands in. */
export interface EntryFaults {
  readonly councils?: string;
  readonly models?: string;
  readonly shownModel?: string;
  readonly weights: Readonly<Record<string, string>>;
  readonly oneOff: Readonly<Record<string, string>>;
  readonly phasing: Readonly<Record<number, string>>;
}

export const countFaults = ({ councils, models, shownModel, weights, oneOff, phasing }: EntryFaults): number =>
  [councils, models, shownModel, ...Object.values(weights), ...Object.values(oneOff), ...Object.values(phasing)].filter((fault) => fault !== undefined).length;

const PERCENT = 100;
/** 0.07 × 100 is 7.000000000000001: a share is shown to as many places as anybody enters. */
const asPercent = (share: number | null | undefined) => (share === null || share === undefined ? "" : typedNumber(Number((share * PERCENT).toPrecision(12))));

/** The fields as they stand: what was entered, else what the workbook says. */
export const fieldsOf = (choices: Choices, compared: readonly string[], entries: Entries) => ({
  isIn: (council: string): boolean => entries.councils[council] ?? choices.councilsIn.includes(council),
  isCompared: (model: string): boolean => entries.models[model] ?? compared.includes(model),
  weight: (criterion: string): string => entries.weights[criterion] ?? typedNumber(choices.weights[criterion]),
  oneOff: (model: string): string => entries.oneOff[model] ?? typedNumber(choices.models.find((choice) => choice.model === model)?.oneOffCost),
  phase: (year: number): string => entries.phasing[year] ?? asPercent(choices.phasing[year]),
  salaryBasis: entries.salaryBasis ?? choices.salaryBasis,
  savingSource: entries.savingSource ?? choices.savingSource,
  grantAdjusted: entries.grantAdjusted ?? choices.grantAdjusted,
  shareKey: entries.shareKey ?? choices.shareKey,
  scope: entries.scope ?? choices.scope,
  shownModel: entries.shownModel ?? choices.shownModel,
  ramp: entries.ramp ?? choices.ramp,
  slip: entries.slip ?? choices.slip,
});

/** A figure read from an entry, or in words what is wrong with it. */
type Figure<F> = (text: string) => F | { readonly fault: string };

/** Entries read one by one: the good ones, and what is wrong with the others. */
function read<K extends string | number, F extends number | null>(entries: Readonly<Record<K, string>>, figure: Figure<F>) {
  const good = {} as Record<K, F>;
  const faults = {} as Record<K, string>;
  for (const key of Object.keys(entries) as K[]) {
    const found = figure(entries[key]);
    if (found === null || typeof found === "number") good[key] = found;
    else faults[key] = found.fault;
  }
  return { good, faults };
}

const weightIn: Figure<number> = (text) => {
  const weight = numberIn(text);
  if (weight === null) return { fault: "Enter a weight. 0 leaves the criterion out." };
  return weight === undefined ? { fault: `"${text}" is not a number. Enter one, such as 1 or 2.5.` } : weight < 0 ? { fault: "Enter a weight of 0 or more." } : weight;
};

const costIn: Figure<number | null> = (text) => {
  const cost = numberIn(text);
  return cost === undefined ? { fault: `"${text}" is not a number. Enter £000, such as 250.` } : cost !== null && cost < 0 ? { fault: "Enter the cost as a positive figure." } : cost;
};

const phaseIn: Figure<number | null> = (text) => {
  const percent = numberIn(text.replace(/%\s*$/, ""));
  if (percent === undefined) return { fault: `"${text}" is not a number. Enter %, such as 50.` };
  return percent !== null && (percent < 0 || percent > PERCENT) ? { fault: "Enter 0 to 100." } : percent === null ? null : percent / PERCENT;
};

/**
 * The choices with the entries in place of their own, and what is wrong with the entries.
 * @param compared Models that are compared so far.
 */
export function applyEntries(choices: Choices, compared: readonly string[], entries: Entries): { readonly choices: Choices; readonly faults: EntryFaults } {
  const fields = fieldsOf(choices, compared, entries);
  const weights = read(entries.weights, weightIn);
  const oneOff = read(entries.oneOff, costIn);
  const phasing = read(entries.phasing, phaseIn);
  const left = Object.keys(entries.councils).filter((council) => !choices.councilsIn.includes(council));
  const councilsIn = [...choices.councilsIn, ...left].filter(fields.isIn);
  const models = choices.models.filter(({ model }) => fields.isCompared(model));
  return {
    choices: {
      ...choices,
      councilsIn,
      models: models.map((model) => (model.model in oneOff.good ? { ...model, oneOffCost: oneOff.good[model.model]! } : model)),
      weights: { ...choices.weights, ...weights.good },
      phasing: choices.phasing.map((year, i) => (i in phasing.good ? phasing.good[i]! : year)),
      salaryBasis: fields.salaryBasis,
      savingSource: fields.savingSource,
      grantAdjusted: fields.grantAdjusted,
      shareKey: fields.shareKey,
      scope: fields.scope,
      shownModel: fields.shownModel,
      ramp: fields.ramp,
      slip: fields.slip,
    },
    faults: {
      ...(councilsIn.length < 2 && { councils: "Choose two councils or more: sharing needs partners." }),
      ...(models.length === 0 && { models: "Choose one model or more." }),
      ...(models.length > 0 && !models.some(({ model }) => model === fields.shownModel) && { shownModel: `${fields.shownModel} is not compared. Choose another model to show, or take it in.` }),
      weights: weights.faults,
      oneOff: oneOff.faults,
      phasing: phasing.faults,
    },
  };
}
