import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** Every folder of src/ and the folders it may not reach ("calculation/" beside the file src/functions/calculation.ts). Imports run one way: domain ← functions ← calculation, tables ← excel ← taskpane. */
const FORBIDDEN = {
  domain: ["functions", "calculation", "tables", "excel", "taskpane", "build"],
  functions: ["calculation/", "tables", "excel", "taskpane", "build"],
  calculation: ["tables", "excel", "taskpane", "build"],
  tables: ["functions", "calculation", "excel", "taskpane", "build"],
  excel: ["taskpane", "build"],
  taskpane: ["build"],
};

const host = { regex: "^(\\.\\./)+host(/|$)", message: "Nothing in src/ knows the workbook host." };
const zod = { regex: "^zod(/|$)", message: "zod belongs where data enters (src/tables, stored settings): it is slow in a cell and large in functions.js." };
const packages = { regex: "^[^.]", message: "src/domain is plain maths: it imports nothing from outside." };

const layer = ([name, forbidden]) => ({
  files: [`src/${name}/**/*.{ts,tsx}`],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: [
          host,
          { regex: `^(\\.\\./)+(${forbidden.map((folder) => (folder.endsWith("/") ? folder : `${folder}(/|$)`)).join("|")})`, message: `src/${name} may not import from ${forbidden.join(", ")}.` },
          ...(name === "domain" ? [packages] : []),
          ...(name === "functions" ? [zod] : []),
        ],
      },
    ],
  },
});

const officeNames = ["Excel", "Office", "OfficeExtension"].map((name) => ({ name, message: "Office.js is spoken only in src/excel." }));
const customFunctions = { name: "CustomFunctions", message: "CustomFunctions is spoken only in src/functions." };
const browserNames = ["window", "document"].map((name) => ({ name, message: "This layer knows no browser." }));
/** What IT is promised: nothing is sent anywhere, nothing is kept outside the workbook. */
const outside = ["fetch", "XMLHttpRequest", "WebSocket", "EventSource", "localStorage", "sessionStorage", "indexedDB", "caches"].map((name) => ({
  name,
  message: "Nothing leaves the workbook and nothing is kept outside it (docs/it-pack.md).",
}));
/** Types count as well: a layer that takes an Excel.Range knows Excel. */
const globalsFor = (folder, names) => ({
  files: [`src/${folder}/**/*.{ts,tsx}`],
  rules: {
    "no-restricted-globals": ["error", ...names],
    "no-restricted-syntax": ["error", ...names.map(({ name, message }) => ({ selector: `TSQualifiedName > Identifier.left[name="${name}"]`, message }))],
  },
});

export default tseslint.config(
  { ignores: ["dist/", "out/", "coverage/", "node_modules/", ".cache/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      eqeqeq: "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-console": "off",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/ban-ts-comment": ["error", { "ts-expect-error": "allow-with-description", "ts-ignore": true, "ts-nocheck": true }],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true }],
      "@typescript-eslint/no-non-null-assertion": "off",
      // The ones that need types and pay for it: a promise nobody waits for, or an object printed as [object Object], is a silent wrong answer.
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/no-base-to-string": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
    },
  },
  ...Object.entries(FORBIDDEN).map(layer),
  { files: ["src/taskpane/**/*.{ts,tsx}"], plugins: { "react-hooks": reactHooks }, rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" } },
  {
    files: ["src/excel/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  {
    files: ["host/engine/**/*.ts"],
    rules: { "no-restricted-imports": ["error", { patterns: [{ regex: "^(\\.\\./)+(office|page|headless|bin|server)(/|$)", message: "host/engine is below the emulation and the page." }] }] },
  },
  globalsFor("domain", [...officeNames, customFunctions, ...browserNames, ...outside]),
  globalsFor("functions", [...officeNames, ...browserNames, ...outside]),
  globalsFor("calculation", [...officeNames, customFunctions, ...browserNames, ...outside]),
  globalsFor("tables", [...officeNames, customFunctions, ...browserNames, ...outside]),
  globalsFor("excel", [customFunctions, ...outside]),
  globalsFor("taskpane", [...officeNames, customFunctions, ...outside]),
  globalsFor("build", [...officeNames, customFunctions]),
);
