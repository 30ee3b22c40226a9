import type { BlankAs } from "../engine/Host";

/** How a page is opened otherwise than usual, from its address: ?failSync=2&blanks=null&theme=dark&pane=320. For tests and for looking. */
export interface Switches {
  /** The sync, counted from 1, that is to fail half-way; 0 for none. */
  readonly failSync: number;
  readonly blanks: BlankAs;
  readonly theme: "light" | "dark";
  /** Width of the pane in pixels. */
  readonly pane: number;
}

export const NARROWEST_PANE = 320;
export const WIDEST_PANE = 420;
const USUAL_PANE = 360;

export const clampPane = (width: number): number => Math.min(WIDEST_PANE, Math.max(NARROWEST_PANE, Math.round(width)));

/** Anything that is no switch, or no value of one, changes nothing. */
export function readSwitches(query: string): Switches {
  const given = new URLSearchParams(query);
  const number = (name: string): number | undefined => {
    const text = given.get(name);
    return text !== null && /^\d{1,4}$/.test(text) ? Number(text) : undefined;
  };
  return {
    failSync: number("failSync") ?? 0,
    blanks: given.get("blanks") === "null" ? null : 0,
    theme: given.get("theme") === "dark" ? "dark" : "light",
    pane: clampPane(number("pane") ?? USUAL_PANE),
  };
}
