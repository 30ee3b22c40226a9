/**
 * The engine calls methods of iterators (map.keys().some(…)) that Node has from version 22. On Node 20 they are made here from
 * the array methods of the same names.
 */
const iteratorPrototype = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as Record<string, unknown>;

for (const name of ["some", "every", "find", "forEach", "map", "filter", "reduce", "flatMap"] as const) {
  if (name in iteratorPrototype) continue;
  Object.defineProperty(iteratorPrototype, name, {
    configurable: true,
    writable: true,
    value(this: Iterable<unknown>, ...args: [never]): unknown {
      const items = Array.from(this);
      return (items[name] as (...given: unknown[]) => unknown).apply(items, args);
    },
  });
}
if (!("toArray" in iteratorPrototype)) {
  Object.defineProperty(iteratorPrototype, "toArray", {
    configurable: true,
    writable: true,
    value(this: Iterable<unknown>): unknown[] {
      return Array.from(this);
    },
  });
}

export {};
