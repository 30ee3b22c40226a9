import { fileURLToPath } from "node:url";

/**
 * Mutation testing of the sums: `npm run test:mutation`. Each change that Stryker makes to src/domain or src/functions must fail a test
 * in test/domain or test/functions. Reported by hand, not in CI: it takes hours on two processors.
 *
 * Left out, since no test of a result could tell them: texts (names, help, messages: the tests of definitions read them), and what is
 * worked out once while a module loads (definitions and tables of facts, which have tests of their own against their sources).
 * @type {import("@stryker-mutator/api/core").PartialStrykerOptions}
 */
export default {
  // In one process, without loading anything again: jest takes some seconds for each of thousands of changes.
  testRunner: "mocha",
  plugins: ["@stryker-mutator/mocha-runner"],
  mochaOptions: {
    "no-config": true,
    "no-package": true,
    require: ["tsx/cjs", fileURLToPath(new URL("test/support/mutationInterface.js", import.meta.url))],
    spec: ["test/domain/**/*.test.ts", "test/functions/**/*.test.ts"],
    // These need a workbook, and one of them LibreOffice, for every change.
    ignore: ["test/functions/nativeTwins.test.ts", "test/functions/samples.test.ts"],
  },
  coverageAnalysis: "perTest",
  // What `npm run generate` makes is compared with what it would make now, letter by letter.
  mutate: ["src/domain/**/*.ts", "src/functions/**/*.ts", "!src/functions/calculations.ts", "!src/functions/definitions.ts", "!src/functions/functions.ts", "!src/functions/parameters.ts"],
  disableTypeChecks: false,
  mutator: { excludedMutations: ["StringLiteral"] },
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 10_000,
  // Nothing of these is needed to run the tests; the sandbox stays small.
  ignorePatterns: ["/dist", "/out", "/coverage", "/bench", "/assets", "/test/golden", "/test/e2e", "/test/taskpane", "/test/excel"],
  tempDirName: "out/mutation/sandbox",
  reporters: ["clear-text", "progress-append-only", "json", "html"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: "out/mutation/mutation.json" },
  htmlReporter: { fileName: "out/mutation/mutation.html" },
  thresholds: { high: 95, low: 85, break: 85 },
};
