import { gzipSync } from "node:zlib";

const KB = 1024;

/**
 * What each part may weigh, gzipped, as a server sends it. functions.js stands between a workbook and its first calculated cell:
 * 49 functions with the messages that tell a user what to mend, and the dated parameters with their sources and the days of their checks.
 */
export const BUDGETS: readonly { readonly title: string; readonly matches: RegExp; readonly bytes: number }[] = [
  { title: "functions.js", matches: /^functions\.js$/, bytes: 17.5 * KB },
  { title: "taskpane.js (before anything is loaded lazily)", matches: /^taskpane\.js$/, bytes: 60 * KB },
  { title: "the largest lazily loaded file", matches: /^chunks\/.+\.js$/, bytes: 200 * KB },
];

/**
 * Everything that is JavaScript, loaded early or late. About 180 KB of it make the Word document and its charts, and load when one is asked
 * for; what reads tables is there twice, in the worker that reads files and in the pane that follows the decisions, and loads with an import. About 75 KB are the
 * calculation of formulas with Excel's functions and number formats, which load with Explain; functions that few workbooks need wait until
 * a formula names one.
 */
export const TOTAL_BUDGET = 1_080 * KB;

export const gzipped = (bytes: Buffer) => gzipSync(bytes, { level: 9 }).length;

export const inKB = (bytes: number) => `${(bytes / KB).toFixed(1)} KB`;
