import { readFileSync } from "node:fs";
import { generatedFiles } from "../../src/build/generateFunctionFiles";
import { isFault } from "../../src/domain/fault";
import type { CellOut } from "../../src/functions/cells";
import type { Example, ExampleArgument } from "../../src/functions/define";
import { registry } from "../../src/functions/registry";
import { matrixOf } from "../support/matrixOf";

const shownAs = (cell: CellOut) => (isFault(cell) ? cell.code : cell);

function compare(given: CellOut, wanted: unknown, within: number): void {
  const shown = shownAs(given);
  if (typeof wanted === "number" && typeof shown === "number") expect(Math.abs(shown - wanted)).toBeLessThanOrEqual(within);
  else expect(shown).toBe(wanted);
}

const run = (name: string, example: Example) => registry.find((definition) => definition.name === name)!.evaluate(example.args.map(matrixOf));

describe.each(registry.map((definition) => [definition.name, definition] as const))("=%s", (name, definition) => {
  it("has examples to run", () => expect(definition.examples.length).toBeGreaterThan(0));
  if (definition.examples.length === 0) return;
  it.each(definition.examples.map((example) => [example.case, example] as const))("%s", (_, example) => {
    const outcome = run(name, example);
    if ("faults" in example) {
      expect(outcome).toEqual({ code: example.faults, fault: expect.stringMatching(example.says ?? /./) });
      return;
    }
    if (isFault(outcome)) throw new Error(`${outcome.code} ${outcome.fault}`);
    const wanted = matrixOf(example.gives as ExampleArgument)!;
    expect([outcome.length, outcome[0]?.length]).toEqual([wanted.length, wanted[0]?.length]);
    outcome.forEach((row, r) => row.forEach((cell, c) => compare(cell, wanted[r]![c], example.within ?? 1e-9)));
  });

  it("is named as Excel accepts", () => expect(name).toMatch(/^[A-Z][A-Z0-9]*\.[A-Z][A-Z0-9]*$/));
});

it("names each function once", () => {
  expect(new Set(registry.map(({ name }) => name)).size).toBe(registry.length);
});

it.each(Object.entries(generatedFiles(process.cwd())))("has an up-to-date %s (npm run generate)", (path, text) => {
  expect(readFileSync(path, "utf8")).toBe(text);
});
