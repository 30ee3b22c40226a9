import type { Cell } from "../TableView";

/** What the name of a template's worked row begins with. */
export const EXAMPLE = "Example: ";

export const isExample = (name: Cell): boolean => /^example:/i.test(String(name).trim());
