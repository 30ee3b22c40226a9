import { argumentText } from "./callFormula";
import type { Example, FunctionDefinition } from "./define";

/** An example's result as a cell shows it. */
export const resultText = (example: Example): string => {
  if ("faults" in example) return example.faults;
  const { gives } = example;
  return Array.isArray(gives) ? argumentText(gives as never) : typeof gives === "boolean" ? String(gives).toUpperCase() : String(gives);
};

/** A function as it is typed, with what may be left out in brackets. */
export const syntax = ({ name, parameters }: FunctionDefinition): string =>
  `=${name}(${parameters.map((parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name)).join(", ")})`;

/** The native twin with the parameters' names in place of arguments, or the reason why there is none. */
export function nativeLine({ native, parameters }: FunctionDefinition): string | undefined {
  if (!native) return undefined;
  if (typeof native !== "function") return "none" in native ? `none: ${native.none}` : native.says;
  const formula = native(...parameters.map(({ name, optional }) => (optional ? undefined : name)));
  return typeof formula === "string" ? `\`=${formula}\`` : undefined;
}
