import { type Config } from "jest";
import { browserPath } from "./browser";
import { builtAddIn } from "./builtAddIn";
import { builtHostPage } from "./builtHostPage";
import { libreOfficePath } from "./libreOffice";
import { propertySettings } from "./propertySettings";

const PREPARATIONS = { "the built add-in": builtAddIn, "the workbook host's page": builtHostPage, "a browser": browserPath, LibreOffice: libreOfficePath };

/**
 * Before a whole run: build what is stale, find or install what is missing, once and in plain sight.
 * A run of named tests prepares only what they ask for. A preparation that fails does not stop the run:
 * the tests that need it fail with its message, the others still tell what they know.
 */
const globalSetup = async (config: { readonly testPathPatterns?: { readonly patterns: readonly string[] } } & Config) => {
  const { seed, runs } = propertySettings();
  process.stdout.write(`Properties: seed ${seed}${runs === undefined ? "" : `, ${runs} runs each`}. Other seeds and more runs: npm run test:properties.\n`);
  if ((config.testPathPatterns?.patterns.length ?? 0) > 0) return;
  for (const [title, prepare] of Object.entries(PREPARATIONS)) {
    try {
      await prepare();
    } catch (error) {
      process.stderr.write(`\n*** Without ${title} the tests that need it will fail.\n*** ${error instanceof Error ? error.message : String(error)}\n\n`);
    }
  }
};

export default globalSetup;
