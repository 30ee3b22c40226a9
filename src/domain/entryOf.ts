/** The entry under a key that anybody may have chosen: a heading "constructor" or "toString" is none of a record's own unless somebody put it there. */
export const entryOf = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined => (Object.hasOwn(record, key) ? record[key] : undefined);
