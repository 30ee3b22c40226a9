import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { inProject } from "./paths";

const USAGE = `Begins a custom function: its definition file and its line in the registry.

  npm run new:function SAVINGS.NEWONE`;

const NAME = /^([A-Z][A-Z0-9]*)\.([A-Z][A-Z0-9]*)$/;

/** Where a function's definition stands, from the folder of the functions: SAVINGS.NEWONE is savings/newone. */
export function definitionPath(name: string): string {
  const [, namespace, own] = NAME.exec(name) ?? [];
  if (!namespace || !own) throw new Error(`"${name}" is no name for a function. Give capital letters with one dot between them, such as SAVINGS.NEWONE.`);
  return `${namespace.toLowerCase()}/${own.toLowerCase()}`;
}

/** What a definition imports. */
const NEEDS = [["{ money }", "../../domain/units"], ["{ each, elementwise }", "../calculation"], ["type { Facts }", "../define"]] as const;

/** The definition to begin with: it compiles, and its test names every text that is still to be written. */
export const definitionFile = (name: string): string => `${NEEDS.map(([names, path]) => `import ${names} from "${path}";`).join("\n")}

/** The calculation itself belongs in src/domain/${definitionPath(name).split("/")[0]}, a file of its own with its test; this line only names the arguments and their units. */
export const calculate = elementwise("${name}", [each("amount", "money")], [], () => (amount) => money(amount));

export const facts: Facts = {
  summary: "",
  parameters: [{ help: "", unit: "", sample: "" }],
  returns: { unit: "", help: "" },
  formula: "",
  errors: [],
  source: { title: "" },
  examples: [],
};
`;

/** The registry with one line more, in the order of names. */
export function withRegistryLine(definitions: string, name: string): string {
  const line = `export * as ${name.replace(".", "_")} from "./${definitionPath(name)}";`;
  const lines = definitions.trimEnd().split("\n");
  if (lines.includes(line)) throw new Error(`${name} is in the registry already.`);
  const before = lines.findIndex((other) => other.startsWith("export ") && other > line);
  lines.splice(before < 0 ? lines.length : before, 0, line);
  return `${lines.join("\n")}\n`;
}

function begin(name: string): void {
  const path = `src/functions/${definitionPath(name)}.ts`;
  const registry = inProject("src", "functions", "definitions.ts");
  if (existsSync(inProject(path))) throw new Error(`${path} exists already.`);
  const lines = withRegistryLine(readFileSync(registry, "utf8"), name);
  mkdirSync(dirname(inProject(path)), { recursive: true });
  writeFileSync(inProject(path), definitionFile(name));
  writeFileSync(registry, lines);
  const { status } = spawnSync(process.execPath, [require.resolve("tsx/cli"), inProject("src", "build", "generateFunctionFiles.ts")], { cwd: inProject(), stdio: "inherit" });
  if (status !== 0) throw new Error("The files that follow from the definitions could not be made: npm run generate says why.");
  console.log(`${path} is begun, with its line in src/functions/definitions.ts.

  npx jest test/functions/everyFunction -t "${name}"   names every text that is still to be written
  npm run generate   once it is, for the reference and what Excel loads

docs/contributing.md goes through it step by step.`);
}

if (process.argv[1]?.endsWith("newFunction.ts")) {
  try {
    const [name] = process.argv.slice(2);
    if (!name || name === "--help") console.log(USAGE);
    else begin(name);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
