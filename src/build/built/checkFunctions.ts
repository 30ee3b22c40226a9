import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";

interface FunctionsJson {
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly { readonly id: string; readonly name: string }[];
}

/** Excel's own rule for names, and ours: a capital namespace, one dot, a capital name. */
const NAME = /^[A-Z][A-Z0-9]*\.[A-Z][A-Z0-9_]*$/;

/** Runs functions.js as Excel would and gives the ids it registers. It may touch nothing but CustomFunctions. */
export const associatedIds = (script: string): readonly string[] => {
  const ids: string[] = [];
  const world = createContext({ CustomFunctions: { associate: (id: string) => void ids.push(id), Error, ErrorCode: {} } });
  runInContext(script, world);
  return ids;
};

const difference = (a: readonly string[], b: readonly string[]) => a.filter((id) => !b.includes(id));

/** functions.json and functions.js must name the same functions, by names Excel accepts. */
export const checkFunctions = (folder: string): readonly string[] => {
  const [json, script] = [join(folder, "functions.json"), join(folder, "functions.js")];
  for (const file of [json, script]) if (!existsSync(file)) return [`${file} is missing.`];
  const text = readFileSync(script, "utf8");
  const metadata = JSON.parse(readFileSync(json, "utf8")) as FunctionsJson;
  const declared = metadata.functions.map(({ id }) => id);
  const problems: string[] = [];
  if (metadata.allowErrorForDataTypeAny !== true) problems.push("functions.json lacks allowErrorForDataTypeAny: an error in a range would never reach the function.");
  for (const { id, name } of metadata.functions) {
    if (id !== name) problems.push(`functions.json: the id ${id} must equal the name ${name}.`);
    if (!NAME.test(name)) problems.push(`functions.json: ${name} must be capital letters with one dot, such as SAVINGS.GRANTADJ.`);
  }
  if (new Set(declared).size !== declared.length) problems.push("functions.json names a function twice.");
  if (/\b(Excel|Office)\.[A-Za-z]/.test(text)) problems.push("functions.js speaks to Excel's workbook; functions only calculate.");
  if (/\b_?zod\b|ZodError/i.test(text)) problems.push("functions.js holds zod, which is slow in a cell and large.");
  let associated: readonly string[];
  try {
    associated = associatedIds(text);
  } catch (error) {
    return [...problems, `functions.js does not run on its own: ${String(error)}`];
  }
  for (const id of difference(declared, associated)) problems.push(`functions.json names ${id}, which functions.js does not register.`);
  for (const id of difference(associated, declared)) problems.push(`functions.js registers ${id}, which functions.json does not name.`);
  return problems;
};
