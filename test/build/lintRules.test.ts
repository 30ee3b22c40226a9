import { spawnSync } from "node:child_process";
import { inProject } from "../../src/build/paths";

/** Code that must not stand in that file, and the rule that says so. */
const WRONG: readonly { readonly file: string; readonly code: string; readonly rule: string }[] = [
  { file: "src/domain/fault.ts", code: `import { z } from "zod"; export const a = z;`, rule: "no-restricted-imports" },
  { file: "src/domain/fault.ts", code: `import { registry } from "../functions/registry"; export const a = registry;`, rule: "no-restricted-imports" },
  { file: "src/domain/fault.ts", code: `export const a = Excel.run;`, rule: "no-restricted-globals" },
  { file: "src/domain/fault.ts", code: `export const a = window.document;`, rule: "no-restricted-globals" },
  { file: "src/functions/cells.ts", code: `import { z } from "zod"; export const a = z;`, rule: "no-restricted-imports" },
  { file: "src/functions/cells.ts", code: `import { STYLES } from "../tables/sheet/styles"; export const a = STYLES;`, rule: "no-restricted-imports" },
  { file: "src/functions/cells.ts", code: `export const a = () => fetch("https://example.com").then(String);`, rule: "no-restricted-globals" },
  { file: "src/tables/TableView.ts", code: `import { goTo } from "../excel/goTo"; export const a = goTo;`, rule: "no-restricted-imports" },
  { file: "src/tables/TableView.ts", code: `export const a: Excel.Range | undefined = undefined;`, rule: "no-restricted-syntax" },
  { file: "src/excel/goTo.ts", code: `import { Pane } from "../taskpane/Pane"; export const a = Pane;`, rule: "no-restricted-imports" },
  { file: "src/excel/goTo.ts", code: `import { a } from "../../host/office/Batch"; export const b = a;`, rule: "no-restricted-imports" },
  { file: "src/excel/goTo.ts", code: `export const a = CustomFunctions;`, rule: "no-restricted-globals" },
  { file: "src/excel/goTo.ts", code: `export const a = async (context: Excel.RequestContext) => { for (let i = 0; i < 9; i++) await context.sync(); };`, rule: "office-addins/no-context-sync-in-loop" },
  { file: "src/taskpane/version.ts", code: `export const a = Office.context;`, rule: "no-restricted-globals" },
  { file: "src/taskpane/version.ts", code: `export const a = () => localStorage.setItem("a", "b");`, rule: "no-restricted-globals" },
  { file: "src/domain/fault.ts", code: `export const a = (b: any) => b;`, rule: "@typescript-eslint/no-explicit-any" },
  { file: "src/domain/fault.ts", code: `// @ts-ignore\nexport const a = 1;`, rule: "@typescript-eslint/ban-ts-comment" },
  { file: "src/domain/units.ts", code: `import { Fault } from "./fault"; export const a = (b: Fault) => b;`, rule: "@typescript-eslint/consistent-type-imports" },
];

/** ESLint runs as a process of its own; its configuration is a module that jest cannot load. None of these rules needs types, which would cost a second each. */
const SCRIPT = `
import { ESLint } from "eslint";
import tseslint from "typescript-eslint";
const eslint = new ESLint({ cwd: process.cwd(), overrideConfig: [tseslint.configs.disableTypeChecked] });
const found = [];
for (const { file, code } of JSON.parse(process.argv[1])) {
  const [result] = await eslint.lintText(code, { filePath: file });
  found.push(result.messages.map(({ ruleId, message }) => ruleId ?? message));
}
console.log(JSON.stringify(found));
`;

let found: readonly (readonly string[])[];
beforeAll(() => {
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", SCRIPT, JSON.stringify(WRONG)], { cwd: inProject(), encoding: "utf8" });
  if (!stdout) throw new Error(stderr);
  found = JSON.parse(stdout) as string[][];
}, 120_000);

it.each(WRONG.map(({ file, code, rule }, index) => ({ file, code, rule, index })))("$file may not hold: $code", ({ rule, index }) => {
  expect(found[index]).toContain(rule);
});
