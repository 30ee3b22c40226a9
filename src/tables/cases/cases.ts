import type { CaseDefinition } from "./CaseDefinition";
import { blackCountry2011 } from "./blackCountry2011";
import { comparators2013 } from "./comparators2013";
import { csw2010 } from "./csw2010";
import { csw2012 } from "./csw2012";
import { peopleServices2013 } from "./peopleServices2013";
import { syntheticReorganisation } from "./syntheticReorganisation";
import { warwickshire2007 } from "./warwickshire2007";

/** Every case that can be loaded, in the order in which they are offered: one line each. */
export const cases: readonly CaseDefinition[] = [
  peopleServices2013,
  comparators2013,
  warwickshire2007,
  csw2010,
  csw2012,
  blackCountry2011,
  syntheticReorganisation,
];

export const caseOf = (id: string): CaseDefinition | undefined => cases.find((candidate) => candidate.id === id);
