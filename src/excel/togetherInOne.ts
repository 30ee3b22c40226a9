import type { RestorePoint } from "./restorePoint";

/** Two writes, one after the other, that one undo takes back: what both added and replaced. */
export const togetherInOne = (action: string, first: RestorePoint, second: RestorePoint): RestorePoint => ({
  action,
  added: [...first.added, ...second.added],
  addedNames: [...first.addedNames, ...second.addedNames],
  // What a name referred to before the first of them counts.
  movedNames: [...(second.movedNames ?? []), ...(first.movedNames ?? [])],
  removeRows: [...(second.removeRows ?? []), ...(first.removeRows ?? [])],
  removeColumns: [...(second.removeColumns ?? []), ...(first.removeColumns ?? [])],
  replaced: [...first.replaced, ...second.replaced],
  charts: new Map([...(first.charts ?? []), ...(second.charts ?? [])]),
  highlights: [...(first.highlights ?? []), ...(second.highlights ?? [])],
  validations: [...(first.validations ?? []), ...(second.validations ?? [])],
});
