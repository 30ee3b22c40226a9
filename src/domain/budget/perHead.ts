import { outOfRange, zeroDivisor, type Fault, type Outcome } from "../fault";
import { poundsPerHead, type Persons, type Pounds, type PoundsPerHead } from "../units";

/** Why a population cannot be divided by; undefined when it can. */
export const populationFault = (population: number): Fault | undefined =>
  population < 0
    ? outOfRange(`population is ${population}. Enter the number of residents, above 0.`)
    : population === 0
      ? zeroDivisor("population is 0 or blank. Enter the number of residents, above 0.")
      : undefined;

/**
 * Budget divided by resident population.
 *
 * @param budget Yearly net budget, £.
 * @param population Residents, above 0.
 */
export const perHead = (budget: Pounds, population: Persons): Outcome<PoundsPerHead> => populationFault(population) ?? poundsPerHead(budget / population);
