import { notAvailable, type Outcome } from "../../domain/fault";
import type { TableView } from "../TableView";

/** Headings of the table of criteria. */
export const CRITERIA_HEADINGS = { name: "Criterion", weight: "Weight (Input)" } as const;

/** Headings of a table of service reviews, beside one for each council and each criterion. */
export const REVIEW_HEADINGS = { name: "Service review", lead: "Lead authority", effort: "Effort (Input)", cost: "Cost (£000) (Input)", gain: "Return (£000) (Input)" } as const;

export const inputHeading = (name: string): string => `${name} (Input)`;

/** Service reviews as their tables have them: whose councils and which criteria is read off the headings. */
export interface Reviews {
  readonly table: TableView;
  readonly councils: readonly string[];
  readonly criteria: readonly string[];
}

export function readReviews(table: TableView, criteriaTable: TableView): Outcome<Reviews> {
  const criteria = criteriaTable.column(CRITERIA_HEADINGS.name).map((cell) => String(cell).trim()).filter((name) => name !== "");
  const missing = table.missing(criteria.map(inputHeading));
  if (missing) return missing;
  const known: readonly string[] = [...Object.values(REVIEW_HEADINGS), ...criteria.map(inputHeading)];
  const councils = table.headings.filter((heading) => heading.endsWith("(Input)") && !known.includes(heading)).map((heading) => heading.replace(/ \(Input\)$/, ""));
  if (councils.length > 0 && criteria.length > 0) return { table, councils, criteria };
  return notAvailable(
    councils.length === 0
      ? `The table on sheet "${table.sheet}" names no council. It needs a column such as "${inputHeading("Dudley")}" for each, with yes or no in it.`
      : `The table on sheet "${criteriaTable.sheet}" holds no criterion. Give at least one a row.`,
  );
}
