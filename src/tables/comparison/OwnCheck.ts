/** One sum of the workbook worked out in two ways; formulas without "=". */
export interface OwnCheck {
  readonly what: string;
  readonly how: string;
  readonly one: string;
  readonly other: string;
  readonly tolerance: number;
}
