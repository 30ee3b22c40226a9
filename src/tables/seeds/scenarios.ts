import { z } from "zod";
import base2013 from "../../../seeds/scenarios/base-2013.json";
import syntheticReach from "../../../seeds/scenarios/synthetic-reach.json";
import { reference } from "./datasetSchema";

const text = z.string().min(1);

/** A named set of reach assumptions that belongs to two loaded tables: by model, then by service line. */
export const scenarioSchema = z.strictObject({
  id: text,
  title: text,
  about: text,
  appliesTo: z.strictObject({ postsComparison: text, operatingModels: text }),
  reference,
  reach: z.record(text, z.record(text, z.number().min(0).max(1))),
});

export type ReachScenario = z.infer<typeof scenarioSchema>;

/** Every such set: one line each. */
export const scenarios: readonly ReachScenario[] = [base2013, syntheticReach].map((seed) => scenarioSchema.parse(seed));
