/** Formats offered in the ribbon, by the name a finance officer knows. */
export const NUMBER_FORMATS = [
  { name: "General", format: "" },
  { name: "Number, 1,234", format: "#,##0" },
  { name: "Number, 1,234.00", format: "#,##0.00" },
  { name: "Pounds, £1,234", format: "£#,##0;-£#,##0" },
  { name: "Pounds and pence, £1,234.00", format: "£#,##0.00;-£#,##0.00" },
  { name: "Per cent, 12%", format: "0%" },
  { name: "Per cent, 12.3%", format: "0.0%" },
  { name: "Date, 01/04/2026", format: "dd/mm/yyyy" },
  { name: "Date, 1 April 2026", format: "d mmmm yyyy" },
  { name: "Text", format: "@" },
] as const;
