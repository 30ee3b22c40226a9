/** The error that Office.js throws, with the codes Excel uses. */
export class RichApiError extends Error {
  readonly debugInfo: { code: string; message: string; errorLocation: string };
  readonly traceMessages: string[] = [];

  constructor(
    readonly code: string,
    message: string,
    location = "",
  ) {
    super(message);
    this.name = "RichApi.Error";
    this.debugInfo = { code, message, errorLocation: location };
  }
}

export const notFound = (): RichApiError => new RichApiError("ItemNotFound", "The requested resource doesn't exist.");
export const invalid = (message: string): RichApiError => new RichApiError("InvalidArgument", message);
