import type { DatedParameters } from "./DatedValue";

/** One's own entries before published ones: on a day of which one's own say nothing, the published value counts. */
export function ownFirst(own: DatedParameters | undefined, published: DatedParameters): DatedParameters {
  if (!own) return published;
  return { ...published, ...Object.fromEntries(Object.entries(own).map(([name, values]) => [name, Object.hasOwn(published, name) ? [...values, ...published[name]!] : values])) };
}
