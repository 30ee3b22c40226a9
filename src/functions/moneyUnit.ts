/** Words for the unit of a budget, and how many pounds one is worth. */
export const MONEY_WORDS = ["£", "£k", "£000", "£m"] as const;

export const poundsIn = { "£": 1, "£k": 1_000, "£000": 1_000, "£m": 1_000_000 } as const satisfies Record<(typeof MONEY_WORDS)[number], number>;

/** Plain Excel for the same factor, from the text of the argument. */
export const nativeFactor = (unit: string | undefined): string => {
  const literal = unit === undefined ? "£" : /^"(.*)"$/.exec(unit)?.[1]?.toLowerCase();
  const known = MONEY_WORDS.find((word) => word === literal);
  return known ? String(poundsIn[known]) : `IF(OR(${unit}="",${unit}="£"),1,IF(OR(LOWER(${unit})="£k",${unit}="£000"),1000,IF(LOWER(${unit})="£m",1000000,VALUE("unit"))))`;
};
