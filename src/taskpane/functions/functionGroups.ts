import type { FunctionDefinition } from "../../functions/define";
import { registry } from "../../functions/registry";

const TITLES: Readonly<Record<string, string>> = {
  BUDGET: "Budgets",
  SAVINGS: "Savings and grant",
  FTE: "Posts",
  SHARE: "Sharing",
  MTFP: "Medium-term financial plan",
  MODEL: "Options and scores",
  APPRAISE: "Appraisal",
  POLICY: "Eligibility",
  CHECK: "Checks",
  PARAM: "Dated parameters",
};

export interface FunctionGroup {
  readonly namespace: string;
  readonly title: string;
  readonly functions: readonly FunctionDefinition[];
}

const namespaceOf = ({ name }: FunctionDefinition): string => name.slice(0, name.indexOf("."));

const wordsOf = ({ name, summary, parameters, formula }: FunctionDefinition): string =>
  [name, TITLES[name.slice(0, name.indexOf("."))] ?? "", summary, formula, ...parameters.flatMap((parameter) => [parameter.name, parameter.help])].join(" ").toLowerCase();

/** The functions in whose description every word of a search stands, by namespace. */
export function functionGroups(search = ""): readonly FunctionGroup[] {
  const words = search.toLowerCase().split(/\s+/).filter((word) => word !== "");
  const found = registry.filter((definition) => words.every((word) => wordsOf(definition).includes(word)));
  return [...new Set(found.map(namespaceOf))].map((namespace) => ({
    namespace,
    title: TITLES[namespace] ?? namespace,
    functions: found.filter((definition) => namespaceOf(definition) === namespace),
  }));
}
