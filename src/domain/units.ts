/**
 * Every number in the domain says what it counts. The domain works in base
 * units only (£, never £000); other scales exist in cells and nowhere else.
 */
declare const unit: unique symbol;
export type Quantity<U extends string> = number & { readonly [unit]: U };

export type Pounds = Quantity<"£">;
export type PoundsPerHead = Quantity<"£ per head">;
export type Persons = Quantity<"persons">;
export type Fte = Quantity<"FTE">;
/** 0.6 means 60%, as Excel stores it. */
export type Share = Quantity<"share">;
/** Any one unit of money, the same for every argument and the result of a function. */
export type Money = Quantity<"money">;
export type Years = Quantity<"years">;
export type Score = Quantity<"score">;
/** One amount for each of another: 5 for 5:1. */
export type Ratio = Quantity<"ratio">;

export const pounds = (amount: number) => amount as Pounds;
export const poundsPerHead = (amount: number) => amount as PoundsPerHead;
export const share = (fraction: number) => fraction as Share;
export const money = (amount: number) => amount as Money;
export const fte = (posts: number) => posts as Fte;

/** What a cell may hold: its base unit, how many base units one is worth, how Excel shows it. */
export const UNITS = {
  "£": { base: "£", scale: 1, numberFormat: "£#,##0;-£#,##0" },
  "£000": { base: "£", scale: 1_000, numberFormat: "#,##0" },
  "£m": { base: "£", scale: 1_000_000, numberFormat: "#,##0.0" },
  "£ per head": { base: "£ per head", scale: 1, numberFormat: "£#,##0.00;-£#,##0.00" },
  persons: { base: "persons", scale: 1, numberFormat: "#,##0" },
  FTE: { base: "FTE", scale: 1, numberFormat: "#,##0.00" },
  "%": { base: "share", scale: 1, numberFormat: "0.0%" }, // Excel holds 60% as 0.6
  "% to 2 places": { base: "share", scale: 1, numberFormat: "0.00%" },
  money: { base: "money", scale: 1, numberFormat: "#,##0.00" },
  years: { base: "years", scale: 1, numberFormat: "0.0" },
  ratio: { base: "ratio", scale: 1, numberFormat: "0.00" },
  date: { base: "date", scale: 1, numberFormat: "d mmmm yyyy" },
  score: { base: "score", scale: 1, numberFormat: "0.00" },
} as const;

export type Unit = keyof typeof UNITS;
export type BaseOf<U extends Unit> = Quantity<(typeof UNITS)[U]["base"]>;

export const fromCell = <U extends Unit>(value: number, unit: U) => (value * UNITS[unit].scale) as BaseOf<U>;

export const toCell = (value: number, unit: Unit) => value / UNITS[unit].scale;
