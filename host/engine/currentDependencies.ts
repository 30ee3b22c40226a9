import type { IUnitRange, Univer } from "@univerjs/core";
import { FormulaDependencyTreeType, IDependencyManagerService, IFormulaDependencyGenerator, type IFormulaDependencyTree } from "@univerjs/engine-formula";
import { RangeDependents } from "./RangeDependents";

/** Members of the engine's services that its own types keep to themselves. */
interface Generator {
  readonly _dependencyTreeCache: ReadonlyMap<number, IFormulaDependencyTree>;
  readonly _dependencyManagerService: { searchDependency(ranges: IUnitRange[], except?: ReadonlySet<number>): Set<number> };
  _isCyclicUtilMap(from: number, colors: object): boolean;
  _generateTreeList(...given: unknown[]): Promise<readonly IFormulaDependencyTree[]>;
}
interface Dependencies {
  _dependencyRTreeCache: RangeDependents;
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
  dependencies._dependencyRTreeCache = new RangeDependents();
  const generate = generator._generateTreeList.bind(generator);
  generator._generateTreeList = async (...given) => {
    dependencies._dependencyRTreeCache.clear();
    dependencies._allTreeMap.clear();
    const trees = await generate(...given);
    for (const tree of trees) if (tree.isCache && tree.type === FormulaDependencyTreeType.OTHER_FORMULA) dependencies.addDependencyRTreeCache(tree);
    return trees;
  };
  generator._isCyclicUtilMap = lookForCircles(generator);
}

/**
 * The engine's own search for formulas that draw on themselves, but for what it has done with: it looked among all dependants of a cell
 * again for each cell that shares them.
 */
function lookForCircles(generator: Generator): Generator["_isCyclicUtilMap"] {
  const walks = new WeakMap<object, { readonly open: Set<number>; readonly done: Set<number> }>();
  return (from, colors) => {
    const { open, done } = walks.get(colors) ?? { open: new Set<number>(), done: new Set<number>() };
    walks.set(colors, { open, done });
    const stack = [from];
    while (stack.length > 0) {
      const id = stack.at(-1)!;
      const tree = generator._dependencyTreeCache.get(id);
      if (done.has(id) || open.has(id) || !tree) {
        stack.pop();
        open.delete(id);
        done.add(id);
        continue;
      }
      open.add(id);
      for (const next of generator._dependencyManagerService.searchDependency(tree.toRTreeItem(), done)) {
        if (open.has(next)) return true;
        stack.push(next);
      }
    }
    return false;
  };
}
