import { merge, mergeLocales } from "@univerjs/core";
import conditionalTexts from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import coreTexts from "@univerjs/preset-sheets-core/locales/en-US";
import validationTexts from "@univerjs/preset-sheets-data-validation/locales/en-US";
import noteTexts from "@univerjs/preset-sheets-note/locales/en-US";
import tableTexts from "@univerjs/preset-sheets-table/locales/en-US";

/** What the grid does not say in its own texts, or not plainly. */
const OWN = {
  "sheets-formula": {
    progress: { analyzing: "Calculating …", calculating: "Calculating …", "array-analysis": "Calculating …", "array-calculation": "Calculating …", done: "Calculated" },
  },
  "sheets-formula-ui": { prompt: { helpExample: "As typed", helpAbstract: "What it gives" } },
  "sheets-data-validation-ui": { alert: { title: "This cell takes other entries" } },
};

/** The grid has no British texts; its American ones are the nearest. */
export const gridTexts: ReturnType<typeof mergeLocales> = merge(mergeLocales(coreTexts, tableTexts, noteTexts, conditionalTexts, validationTexts), OWN);
