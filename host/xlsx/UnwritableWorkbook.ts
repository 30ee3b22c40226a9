/** Why a workbook cannot be saved as .xlsx. Its message is for the person who saves: where, what is wrong and what to do. */
export class UnwritableWorkbook extends Error {
  override readonly name = "UnwritableWorkbook";
}
