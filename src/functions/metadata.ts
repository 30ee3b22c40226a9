import type { ICustomFunctionsMetadata } from "custom-functions-metadata";
import { argumentText, callFormula } from "./callFormula";
import type { FunctionDefinition } from "./define";
import { nativeLine, resultText, syntax } from "./describe";

/** Where a function's help stands on the page of the reference. */
export const anchorOf = (name: string): string => name.toLowerCase().replace(".", "-");

/**
 * The functions.json that Excel reads for names, help and autocomplete.
 * Every argument is any × matrix, so that ranges, text and error cells reach the calculation.
 *
 * @param prefix Stands before each name where one add-in-wide namespace is needed: MTFP gives MTFP.SAVINGS.GRANTADJ.
 * @param helpPage Address of the reference page.
 */
export function functionsJson(functions: readonly FunctionDefinition[], helpPage = "https://localhost:3000/functions.html"): ICustomFunctionsMetadata & { allowErrorForDataTypeAny: true } {
  return {
    allowErrorForDataTypeAny: true,
    functions: functions.map(({ name, summary, parameters }) => ({
      id: name,
      name,
      description: summary,
      helpUrl: `${helpPage}#${anchorOf(name)}`,
      parameters: parameters.map((parameter) => ({
        name: parameter.name,
        description: `${parameter.help}; ${parameter.unit}`,
        type: "any",
        dimensionality: "matrix",
        ...(parameter.optional && { optional: true }),
      })),
      result: { type: "any", dimensionality: "matrix" },
    })),
  } as ICustomFunctionsMetadata & { allowErrorForDataTypeAny: true };
}

/** The function reference, as Markdown. */
export const functionsReference = (functions: readonly FunctionDefinition[]): string =>
  [
    "# Functions",
    "",
    "Made from the definitions by `npm run generate`; do not edit. Every argument takes one value or a range, where that makes sense; results spill.",
    "",
    ...functions.flatMap((definition) => {
      const { name, summary, parameters, returns, formula, errors, source, examples } = definition;
      return [
        `<a id="${anchorOf(name)}"></a>`,
        "",
        `## ${syntax(definition)}`,
        "",
        summary,
        "",
        ...parameters.map((parameter) => `- \`${parameter.name}\`${parameter.optional ? " (optional)" : ""}: ${parameter.help} — ${parameter.unit}`),
        `- gives ${returns.help} — ${returns.unit}`,
        `- formula: ${formula}`,
        ...errors.map((error) => `- ${error}`),
        `- source: ${[source.href ? `[${source.title}](${source.href})` : source.title, source.heading].filter(Boolean).join(", ")}`,
        ...(nativeLine(definition) ? [`- plain Excel: ${nativeLine(definition)}`] : []),
        "",
        "| Example | Formula | Result |",
        "| --- | --- | --- |",
        ...examples.map((example) => `| ${example.case} | \`${callFormula(name, example.args.map((argument) => (argument === null ? "" : argumentText(argument))))}\` | ${resultText(example)} |`),
        "",
      ];
    }),
  ].join("\n");
