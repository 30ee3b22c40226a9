import type { Univer } from "@univerjs/core";
import { FormulaDependencyTreeType, IDependencyManagerService, IFormulaDependencyGenerator, type IFormulaDependencyTree } from "@univerjs/engine-formula";

/** Members of the engine's services that its own types keep to themselves. */
interface Generator {
  _generateTreeList(...given: unknown[]): Promise<readonly IFormulaDependencyTree[]>;
}
interface Dependencies {
  readonly _dependencyRTreeCache: { clear(): void; bulkRemove(entries: unknown): void };
  readonly _allTreeMap: Map<number, unknown>;
  addDependencyRTreeCache(tree: IFormulaDependencyTree): void;
}

/**
 * The engine enters the cells that every formula draws on anew at each calculation, and beside what it entered before: its index grew with each
 * change, and still led to formulas whose sheet was deleted or whose rows have moved ("Dependency tree not found"). Here the index begins
 * empty each time; only formulas of rules, which the engine enters once, are entered again. So nothing need be looked for in it and taken
 * out when a formula is written over: that took longer than all calculation where thousands draw on the same columns.
 */
export function currentDependencies(univer: Univer): void {
  const injector = univer.__getInjector();
  const generator = injector.get(IFormulaDependencyGenerator) as unknown as Generator;
  const dependencies = injector.get(IDependencyManagerService) as unknown as Dependencies;
  dependencies._dependencyRTreeCache.bulkRemove = () => undefined;
  const generate = generator._generateTreeList.bind(generator);
  generator._generateTreeList = async (...given) => {
    dependencies._dependencyRTreeCache.clear();
    dependencies._allTreeMap.clear();
    const trees = await generate(...given);
    for (const tree of trees) if (tree.isCache && tree.type === FormulaDependencyTreeType.OTHER_FORMULA) dependencies.addDependencyRTreeCache(tree);
    return trees;
  };
}
