const { availableParallelism } = require("node:os");

/** One runner for unit, integration (the host's engine in Node) and browser tests (test/e2e). */
module.exports = {
  // Three side by side even on two processors: much of the time goes to waiting for a browser, LibreOffice or a calculation to settle.
  maxWorkers: Math.max(3, availableParallelism() - 1),
  testEnvironment: "node",
  testMatch: ["<rootDir>/test/**/*.test.ts?(x)"],
  // Properties draw the same cases in every run: test/support/properties.ts says how others are drawn.
  setupFiles: ["<rootDir>/test/support/properties.ts"],
  globalSetup: "<rootDir>/test/support/globalSetup.ts",
  reporters: ["default", "<rootDir>/test/support/CountReporter.js"],
  transform: {
    "^.+\\.tsx?$": [
      "@swc/jest",
      { jsc: { target: "es2022", parser: { syntax: "typescript", tsx: true }, transform: { react: { runtime: "automatic" } } } },
    ],
    "/node_modules/(hucre|collapse-white-space|n-gram|trigram-utils|franc-min|unicode-regex|regexp-util|cjk-regex|quickselect|rbush|lodash-es|nanoid|kdbush)/.+\\.m?js$": ["@swc/jest", { jsc: { target: "es2022" }, module: { type: "commonjs" } }],
  },
  // These ship ES modules only; jest's require needs them as CommonJS.
  transformIgnorePatterns: ["/node_modules/(?!(hucre|collapse-white-space|n-gram|trigram-utils|franc-min|unicode-regex|regexp-util|cjk-regex|quickselect|rbush|lodash-es|nanoid|kdbush)/)"],
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/out/"],
};
