/**
 * Why Excel would refuse a sheet's name, and what to enter instead; undefined when it is good.
 * @param taken Names of the sheets that are there already.
 */
export function sheetNameFault(name: string, taken: Iterable<string> = []): string | undefined {
  const used = new Set([...taken].map((other) => other.toLowerCase()));
  if (name.trim() === "") return "The new sheet has no name. Enter one of 1 to 31 characters.";
  if (name.length > 31) return `"${name}" has ${name.length} characters. A sheet's name may have 31: shorten it.`;
  const [refused] = /[[\]:*?/\\]/.exec(name) ?? [];
  if (refused) return `"${name}" cannot name a sheet because of ${refused}. Leave out [ ] : * ? / and \\.`;
  if (/^'|'$/.test(name)) return `"${name}" cannot name a sheet. Leave out the apostrophe at its beginning or end.`;
  if (name.toLowerCase() === "history") return `Excel keeps the name "${name}" for itself. Choose another.`;
  if (used.has(name.toLowerCase())) return `A sheet named "${name}" is there already. Choose another name.`;
  return undefined;
}
