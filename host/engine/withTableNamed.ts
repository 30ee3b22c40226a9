import { tokenize } from "@borgar/fx";

const STRUCTURED = "structured";
const NAMED = "range_named";

/** A formula that speaks of a table by its new name. */
export const withTableNamed = (formula: string, before: string, after: string): string =>
  tokenize(formula, { mergeRefs: true }).map(({ type, value }) => {
    const isTable = type === STRUCTURED ? value.slice(0, value.indexOf("[")).toLowerCase() === before.toLowerCase() : type === NAMED && value.toLowerCase() === before.toLowerCase();
    return isTable ? after + value.slice(before.length) : value;
  }).join("");
