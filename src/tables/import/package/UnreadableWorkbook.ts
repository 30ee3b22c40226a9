/** Why a file cannot be opened. Its message is for the person who chose the file: what is wrong and what to do. */
export class UnreadableWorkbook extends Error {
  override readonly name = "UnreadableWorkbook";
}
