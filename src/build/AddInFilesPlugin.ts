import { readFileSync } from "node:fs";
import { Compilation, sources, type Compiler, type Module } from "webpack";
import { anchorOf, functionsJson } from "../functions/metadata";
import { registry } from "../functions/registry";
import { isPermitted, licencesPage, packagesOf } from "./licences";
import { manifestFor, type Place } from "./manifest/manifestFor";
import { page } from "./page";
import { inProject } from "./paths";

const NAME = "AddInFilesPlugin";

/** Every file that went into a chunk, those merged into another module as well. */
const bundledFiles = (compilation: Compilation): ReadonlySet<string> => {
  const files = new Set<string>();
  const add = (module: Module) => {
    const file = module.nameForCondition();
    if (file) files.add(file);
    if ("modules" in module) for (const inner of module.modules as Iterable<Module>) add(inner);
  };
  for (const chunk of compilation.chunks) {
    for (const module of compilation.chunkGraph.getChunkModulesIterable(chunk)) add(module);
  }
  return files;
};

/** The reference as a page: with a list of all functions at its head, and without what only developers need to know. */
const functionsPage = (reference: string): string => {
  const contents = registry.map(({ name }) => `[${name}](#${anchorOf(name)})`).join(" · ");
  return page(reference.replace(/^Made from the definitions by [^.]*\. ?(.*)$/m, (_line, rest: string) => `${rest}\n\n${contents}`));
};

/** The files beside the bundles that are made from a definition: functions.json, the manifest, the pages, the licences. */
export class AddInFilesPlugin {
  constructor(private readonly place: Place & { readonly version: string }) {}

  private files(compilation: Compilation): Record<string, string> {
    // webpack's own loading code is in every bundle without being a module of one.
    const packages = packagesOf([...bundledFiles(compilation), require.resolve("webpack")]);
    for (const { name, version, licence } of packages) {
      if (!isPermitted(licence)) throw new Error(`${name} ${version} would ship under the licence "${licence}", which is not one of those the project ships.`);
    }
    const read = (...path: string[]) => readFileSync(inProject(...path), "utf8");
    return {
      "functions.json": JSON.stringify(functionsJson(registry, `${this.place.origin}/functions.html`)),
      "manifest.xml": manifestFor(read("manifest.xml"), this.place),
      "help.html": page(read("docs", "help.md")),
      "functions.html": functionsPage(read("docs", "functions.md")),
      "licences.txt": licencesPage(packages, read("LICENSE")),
    };
  }

  apply(compiler: Compiler) {
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      compilation.fileDependencies.addAll([inProject("manifest.xml"), inProject("docs", "help.md"), inProject("docs", "functions.md")]);
      compilation.hooks.processAssets.tap({ name: NAME, stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL }, () => {
        for (const [name, text] of Object.entries(this.files(compilation))) compilation.emitAsset(name, new sources.RawSource(text));
      });
    });
  }
}
