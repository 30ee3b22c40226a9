import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { registry } from "../../../src/functions/registry";
import { twinTexts } from "./twinCalls";

/** Writes what twinTexts.test.ts compares with; run it after nativeTwins.test.ts has proved a changed twin right, and read the difference. */
const texts = Object.fromEntries(registry.map((definition) => [definition.name, twinTexts(definition)]));
writeFileSync(join(__dirname, "twinTexts.json"), `${JSON.stringify(texts, null, 1)}\n`);
