import type { FunctionDefinition } from "../functions/define";

const CODES = ["#VALUE!", "#NUM!", "#DIV/0!", "#N/A"] as const;

/** What a definition still lacks, each in words that say what to write. Empty when it is complete. */
export function definitionGaps({ summary, parameters, returns, formula, errors, source, examples, native }: FunctionDefinition): readonly string[] {
  const gaps: string[] = [];
  const need = (isThere: boolean, what: string) => {
    if (!isThere) gaps.push(what);
  };
  need(/^[A-Z].*\.$/.test(summary), "summary: one sentence that says what the function gives");
  for (const { name, help, unit, sample, optional } of parameters) {
    need(help !== "", `parameters, ${name}: help, what it is`);
    need(unit !== "", `parameters, ${name}: unit, what it counts`);
    need(optional || sample !== "", `parameters, ${name}: sample, what stands for it in the formula that shows the function`);
  }
  need(returns.help !== "", "returns: help, what comes out");
  need(returns.unit !== "", "returns: unit");
  need(formula !== "", "formula: the calculation in words");
  need(source.title !== "", "source: the document or rule that the calculation comes from");
  need(native !== undefined, "native: plain Excel with the same result, or { none: why there is none }");
  if (native && "none" in native) need(/^.{20,}\.$/.test(native.none), "native: a sentence that says why there is none and what to do instead");

  const shown = new Set(examples.flatMap((example) => ("faults" in example ? [example.faults] : CODES.filter((code) => JSON.stringify(example.gives).includes(`"${code}"`)))));
  const listed = new Set(errors.flatMap((line) => CODES.filter((code) => line.startsWith(`${code} when `))));
  need(examples.some((example) => "gives" in example && !JSON.stringify(example.gives).includes('"#')), "examples: a worked case with its result, from a published table or by hand");
  need(shown.size > 0, "examples: a case that fails");
  need(errors.length > 0, "errors: one line for each error, such as \"#NUM! when the share is above 1\"");
  for (const line of errors) need(CODES.some((code) => line.startsWith(`${code} when `)), `errors: "${line}" must begin with the error and "when"`);
  for (const code of listed) need(shown.has(code), `examples: a case that gives ${code}, which errors lists`);
  for (const code of shown) need(listed.has(code), `errors: when it gives ${code}, which an example shows`);
  return gaps;
}
