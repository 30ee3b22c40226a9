import { createContext, runInContext } from "node:vm";
import { transformSync } from "esbuild";
import { definitionGaps } from "../../src/build/definitionGaps";
import { definitionFile, definitionPath, withRegistryLine } from "../../src/build/newFunction";
import * as calculation from "../../src/functions/calculation";
import * as units from "../../src/domain/units";
import { defineFunction } from "../../src/functions/define";
import { registry } from "../../src/functions/registry";

it.each(["savings.new", "SAVINGS", "SAVINGS.", "SAVINGS.NEW.ONE", "SAVINGS.NEW ONE", "1SAVINGS.NEW"])("%s is no name", (name) => expect(() => definitionPath(name)).toThrow(/capital letters with one dot/));

describe("the registry", () => {
  const lines = '/** About it. */\nexport * as A_B from "./a/b";\nexport * as C_D from "./c/d";\n';
  it.each([["B.X", 2], ["A.A", 1], ["Z.Z", 3]])("takes %s in its place", (name, at) => {
    const found = withRegistryLine(lines, name).split("\n");
    expect(found[at]).toBe(`export * as ${name.replace(".", "_")} from "./${definitionPath(name)}";`);
    expect(found).toHaveLength(5);
  });
  it("takes no function twice", () => expect(() => withRegistryLine(lines, "C.D")).toThrow(/already/));
});

describe("a definition that is only begun", () => {
  const { code } = transformSync(definitionFile("SAVINGS.NEWONE"), { loader: "ts", format: "cjs" });
  const modules: Record<string, unknown> = { "../calculation": calculation, "../../domain/units": units };
  const world = createContext({ module: { exports: {} }, require: (path: string) => modules[path] });
  runInContext(code, world);
  const definition = defineFunction((world["module"] as { exports: Parameters<typeof defineFunction>[0] }).exports);

  it("works, under its name", () => {
    expect(definition.name).toBe("SAVINGS.NEWONE");
    expect(definition.evaluate([[[5]]])).toEqual([[5]]);
  });

  it("lacks every text, and says which", () => {
    expect(definitionGaps(definition).map((gap) => gap.split(":")[0])).toEqual([
      "summary", "parameters, amount", "parameters, amount", "parameters, amount", "returns", "returns", "formula", "source", "native", "examples", "examples", "errors",
    ]);
  });
});

it("finds the error that an example shows and no line explains, and the other way round", () => {
  const [whole] = registry;
  expect(definitionGaps({ ...whole!, errors: [] }).some((gap) => gap.startsWith("errors: when it gives"))).toBe(true);
  expect(definitionGaps({ ...whole!, errors: [...whole!.errors, "#DIV/0! when the moon is full"] })).toEqual(["examples: a case that gives #DIV/0!, which errors lists"]);
  expect(definitionGaps({ ...whole!, errors: [...whole!.errors, "it may fail"] })[0]).toContain('must begin with the error and "when"');
  expect(definitionGaps({ ...whole!, native: { none: "no" } })[0]).toContain("native: a sentence");
});
