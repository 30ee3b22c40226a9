/** empty: the cell was left empty and waits for a figure. confirm: a figure was read and waits for a nod. note: to know. */
export type Severity = "empty" | "confirm" | "note";

interface IssueKind {
  readonly severity: Severity;
  /** What is wrong, in a few words, as a heading over all issues of the kind. */
  readonly about: string;
  readonly remedy: string;
  /** Told once for a row or for the whole table instead of once for each cell. */
  readonly per?: "row" | "table";
}

const kind = (severity: Severity, about: string, remedy: string, per?: "row" | "table"): IssueKind => ({ severity, about, remedy, ...(per && { per }) });

/** Everything an import may find. */
export const ISSUE_CODES = {
  // A cell that cannot be read without guessing.
  UNBALANCED_BRACKET: kind("empty", "A bracket is missing", "Enter the figure with its sign: brackets on both sides mean negative."),
  SQUARE_BRACKETS: kind("empty", "Square brackets", "Enter the figure with its sign: square brackets have no fixed meaning."),
  DOUBLE_NEGATIVE: kind("empty", "Two signs at once", "Enter the figure with one sign."),
  TRAILING_MINUS: kind("empty", "A minus after the figure", "Enter the figure with its sign in front."),
  CREDIT_MARK: kind("empty", "CR, DR, adverse or favourable in place of a sign", "Enter the figure with its sign."),
  DECIMAL_COMMA: kind("empty", "A comma that could be a decimal point", "Enter the figure with a point, or without the comma."),
  MISPLACED_COMMA: kind("empty", "Commas that do not part thousands", "Enter the figure again."),
  DOT_THOUSANDS: kind("empty", "Points that seem to part thousands", "Enter the figure without them."),
  LEADING_ZERO: kind("empty", "A zero in front", "Enter the figure, or map the column as text if these are codes."),
  SCIENTIFIC: kind("empty", "Scientific notation", "Enter the figure in full: digits may have been lost."),
  FRACTION: kind("empty", "A fraction or a date", "Enter the figure as a decimal."),
  DATE: kind("empty", "A date where a figure belongs", "Enter the figure; a spreadsheet may have turned it into a date."),
  FOREIGN_CURRENCY: kind("empty", "Another currency", "Enter the amount in pounds."),
  RANGE_REVERSED: kind("empty", "A range whose first figure is the larger", "Enter low and high."),
  TWO_FIGURES: kind("empty", "More than one figure in a cell", "Enter the one that belongs here."),
  CELL_ERROR: kind("empty", "An error value", "Mend the formula where the figure comes from, or enter the figure."),
  NOT_NUMERIC: kind("empty", "Text where a figure belongs", "Enter the figure, or leave the cell empty."),
  PERCENT_IN_AMOUNTS: kind("empty", "A percentage among amounts", "Enter the amount."),
  AMBIGUOUS_PERCENT: kind("empty", "A figure that may or may not be a percentage", "Enter it with a % sign."),
  AMBIGUOUS_SCALE: kind("empty", "k or m in a column without a unit", "State the column's unit, then the figure can be converted."),
  // Read, with something to confirm.
  APPROXIMATE: kind("confirm", "An approximate figure", "Taken as printed; confirm."),
  SCALE_IN_CELL: kind("confirm", "A cell with its own scale", "Converted to the column's unit; confirm."),
  PERCENT_WITHOUT_SIGN: kind("confirm", "A percentage without its sign", "Read as a percentage because its neighbours are; confirm."),
  FRACTION_AMONG_PERCENTS: kind("confirm", "A fraction among percentages", "Read as a fraction because that agrees with its neighbours; confirm."),
  UPPER_LIMIT: kind("confirm", "An upper limit", "Kept as high, with no low; give the low figure if there is one."),
  LOWER_LIMIT: kind("confirm", "A lower limit", "Kept as low, with no high; give the high figure if there is one."),
  DECIMAL_AS_THOUSANDS: kind("confirm", "A point that seems to part thousands", "Taken only where the printed total confirms it; confirm."),
  SIGN_BY_FORMAT: kind("confirm", "Figures whose format shows the other sign", "Read as stored, as the workbook's own formulas read them; confirm the sign.", "table"),
  OUTLIER: kind("confirm", "A cell about 1,000 times its peers", "Check its unit; kept as printed."),
  COST_PER_FTE: kind("confirm", "An implausible cost for a post", "Check unit and FTE: a full-time post usually costs between £15,000 and £200,000."),
  UNIT_UNKNOWN: kind("confirm", "No unit is printed", "State the unit: £, £000 or £m."),
  UNIT_BY_ARITHMETIC: kind("confirm", "A unit that only the arithmetic tells", "Confirm the unit.", "table"),
  // Checks.
  SUBTOTAL_DIFFERS: kind("confirm", "A total that its lines do not add up to", "Keep the printed figure with a reason, or correct it."),
  CROSS_CAST_DIFFERS: kind("confirm", "A row that does not add up across", "Keep the printed figure with a reason, or correct it."),
  COST_DIFFERS: kind("confirm", "Cost is not salary × FTE × (1 + on-cost)", "Check the four figures of the row."),
  COST_CHECK: kind("note", "Cost worked out again", "None: salary × FTE × (1 + on-cost) agrees with the printed cost.", "table"),
  OPENING_NOT_PRIOR_CLOSING: kind("confirm", "An opening figure that is not the closing figure before it", "Explain the difference, or correct one of them."),
  HEADING_AS_YEAR: kind("confirm", "A heading read as a year", "Confirm the year, or rename the column.", "table"),
  YEARS_NOT_CONSECUTIVE: kind("confirm", "Years that do not run on", "Check the headings."),
  NEGATIVE_BASE: kind("confirm", "A percentage of a negative budget", "Its sign says nothing: use the amount."),
  SIGN_IN_COLUMN: kind("confirm", "A column that tells the sign of another", "Check the signs: the figures were read as they are printed, without it."),
  HEADINGS_SHIFTED: kind("confirm", "Headings beside their columns", "Check that each heading stands over its figures."),
  DUPLICATE_ROW: kind("confirm", "A line that stands twice", "Remove one, or give each a name of its own."),
  DUPLICATE_POST: kind("confirm", "A post number that stands twice", "Keep both if it is a job share."),
  OPEN_QUOTE: kind("confirm", "A quotation mark that is not closed", "Check this row: the mark was taken for an ordinary character, so that no row below is lost.", "table"),
  HEADING_OR_LINE: kind("confirm", "A name without figures", "If it is a line, enter its figure in the source and import again; if it heads the rows below, confirm.", "table"),
  NOT_A_POST: kind("confirm", "A line that may be no post", "Say whether it belongs among the posts: its cost is counted with them."),
  TEAM_FROM_ABOVE: kind("confirm", "Blank cells taken for the team above", "Confirm, or enter the team of each post.", "table"),
  NO_HEADING: kind("confirm", "Figures without a heading", "Say what they are: give the column a name."),
  PART_YEAR: kind("confirm", "A post for part of the year", "Say whether the full-year cost counts."),
  FUNDING_POLICY: kind("confirm", "Funding that may or may not count as general fund", "Say whether it counts as general fund; the shares stay empty until then."),
  SALARY_BASIS: kind("confirm", "Salaries for the hours worked", "Divide them by the FTE where a full-time salary is wanted; confirm."),
  FTE_IS_HOURS: kind("empty", "Hours in the FTE column", "Enter the FTE."),
  NO_STANDARD_HOURS: kind("empty", "Hours that cannot become FTE", "Enter the FTE, or state the full-time week in the step Columns; in a map it is fullTimeHours."),
  COST_FROM_RANGE: kind("empty", "A salary range, from which no single cost follows", "Enter the cost of the post for a year; no mid-point is taken."),
  ON_COST_BASIS: kind("empty", "On-costs for the hours worked or for a full-time post", "Enter the on-cost as a share of the salary, for example 30%."),
  SALARY_NOT_YEARLY: kind("empty", "Pay that is no year's salary", "Enter the full-time salary for a year, £."),
  PAY_LEFT_OUT: kind("confirm", "Money that may not be the post's own", "None, if it is what others cost; if it is what the post costs or is paid, head it Cost or Salary and import again.", "table"),
  PAY_NOT_TOLD: kind("empty", "Pay of 0", "Enter the salary or its range if it may be told: 0 usually means that it is not disclosed.", "table"),
  VACANCY_UNKNOWN: kind("confirm", "Not known whether the post is filled", "Say whether it is vacant."),
  SECOND_TABLE: kind("confirm", "Another table on the sheet", "Import it by itself: select its cells."),
  // To know.
  NIL_TOKEN: kind("note", "A word or dash for nil", "Read as 0; a blank stays empty.", "row"),
  NOT_APPLICABLE: kind("note", "Not applicable", "Left empty.", "row"),
  RANGE: kind("note", "A range", "Low and high are kept; no mid-point is taken.", "row"),
  SPACE_THOUSANDS: kind("note", "A space between thousands", "Read as one number."),
  FOOTNOTE_MARK: kind("note", "A footnote mark", "Taken off the figure or label and kept beside it.", "table"),
  FORMAT_SCALE: kind("note", "Figures shortened by their number format", "Read in the unit of their heading: the stored amount under £, what is shown under £000 or £m.", "table"),
  HIDDEN_ROWS: kind("note", "Hidden rows", "Read like the others; delete them if they do not belong to the table.", "table"),
  COST_IN_RANGE: kind("note", "Cost set against a salary range", "None: the printed cost lies within what the range makes.", "table"),
  NO_PAY: kind("note", "Posts without pay", "Enter their cost on the clean sheet, or import the list again with a column of salaries or costs.", "table"),
  HIDDEN_COLUMNS: kind("note", "Hidden columns", "Read like the others; delete them if they do not belong to the table.", "table"),
  TEXT_NUMBER: kind("note", "A number stored as text", "Read as a number.", "table"),
  FTE_TEXT: kind("note", "FTE written with its unit", "Read as a number.", "table"),
  FTE_FROM_HOURS: kind("confirm", "FTE worked out from hours", "Hours divided by the standard week; confirm."),
  HOURS_FORMAT: kind("note", "Hours and minutes", "Read as decimal hours."),
  HOURS_BASIS: kind("note", "Hours that do not fit the FTE", "The printed FTE is kept: other conditions may apply."),
  VACANT: kind("note", "Vacant posts", "Counted with their cost; leave them out in the mapping if that is not wanted.", "table"),
  DUPLICATE_HEADING: kind("note", "A heading that stands over several columns", "Told apart by the heading that its columns begin with, its unit or a number.", "table"),
  NAME_WITHOUT_ROWS: kind("note", "A name that no figures go with", "None, if it only stands over other names; else enter its figures.", "table"),
  EXAMPLE_ROW: kind("note", "A template's worked example", "Left out. If its figures are yours, give the row a name of its own and import again."),
  REPEATED_HEADINGS: kind("note", "Headings repeated in the table", "Passed over.", "table"),
  COLUMN_LEFT_OUT: kind("note", "A column that a list of posts does not keep", "None, unless you need it: bring it in as a table of figures by choosing that kind."),
  PERSONAL_TEXT: kind("note", "Texts that told of persons", "The rest of the text is kept; nothing of what was taken out is written."),
  PERSONAL_DATA: kind("note", "A column with personal data", "Left out before anything is written."),
} as const satisfies Record<string, IssueKind>;

export type IssueCode = keyof typeof ISSUE_CODES;

export const issueKind = (code: IssueCode): IssueKind => ISSUE_CODES[code];
