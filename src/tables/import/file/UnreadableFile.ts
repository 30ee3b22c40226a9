/** Why a file cannot be imported, and what to do; thrown by the readers of files, never anything else. */
export class UnreadableFile extends Error {
  constructor(message: string) {
    super(message);
    this.name = "UnreadableFile";
  }
}
