import { isActionFault, type ActionFault } from "../../excel/ActionFault";
import { readReport } from "../../excel/actions/readReport";
import { background } from "../../excel/background";
import type { Progress } from "../../excel/Progress";
import { workbookFile } from "../../excel/workbookFile";
import { saveFile } from "./saveFile";

export const REPORT_FILE = "Common Purse report.docx";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

export interface SavedReport {
  readonly file: string;
  /** Where its figures lead; left out while the workbook has no file. */
  readonly workbook?: string;
}

/** Reads the report from the cells and saves it as a Word document; what makes documents and draws charts is loaded first now. */
export async function saveReport(progress: Progress): Promise<SavedReport | ActionFault> {
  progress.say("Reading the workbook", 0, 3);
  const report = await readReport(background.today());
  if (isActionFault(report)) return report;
  progress.say("Making the document", 1, 3);
  const [{ reportDocument }, { chartPicture }] = await Promise.all([import("../../tables/report/reportDocument"), import("./chartPicture")]);
  const workbook = workbookFile();
  const bytes = await reportDocument(report, { picture: chartPicture, ...(workbook !== undefined && { workbook }) });
  progress.say("Saving the document", 2, 3);
  saveFile(bytes, REPORT_FILE, WORD);
  return { file: REPORT_FILE, ...(workbook !== undefined && { workbook }) };
}
