import { writeFileSync } from "node:fs";
import { syntheticSet } from "../tables/synthetic/syntheticSet";
import { inProject } from "./paths";

/** Writes the synthetic demonstration set to seeds/: the same files at every run. */
const { datasets, scenario } = syntheticSet();
for (const dataset of datasets) writeFileSync(inProject("seeds", dataset.kind === "operatingModels" ? "models" : "datasets", `${dataset.id}.json`), `${JSON.stringify(dataset, null, 1)}\n`);
writeFileSync(inProject("seeds", "scenarios", `${scenario.id}.json`), `${JSON.stringify(scenario, null, 1)}\n`);
process.stdout.write(`${datasets.length} tables and 1 scenario written to seeds/.\n`);
