const { writeSync } = require("node:fs");

/**
 * Closes a run with one plain line on its own, "12 passed, 0 failed" (and ", 1 skipped" where there are any),
 * so that a person or a script need read nothing else. A file that could not be run counts as a failure,
 * and a run in which nothing ran is a failed run.
 */
class CountReporter {
  #nothingRan = false;

  onRunComplete(_contexts, results) {
    const passed = results.numPassedTests;
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    this.#nothingRan = passed + failed === 0;
    const line = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
    // jest's own summary follows the reporters, so the line waits until nothing else can be said.
    process.once("exit", () => writeSync(1, `\n${line}\n`));
  }

  /** jest ends with a failure when a reporter holds an error. */
  getLastError() {
    return this.#nothingRan ? new Error("No test ran.") : undefined;
  }
}

module.exports = CountReporter;
