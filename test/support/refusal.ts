/** The code and place of the error that a piece of work ends with; it must end with one. */
export async function refusal(work: () => Promise<unknown>): Promise<{ readonly code: string; readonly message: string; readonly location: string }> {
  try {
    await work();
  } catch (error) {
    const { code, message, debugInfo } = error as { code: string; message: string; debugInfo?: { errorLocation?: string } };
    return { code, message, location: debugInfo?.errorLocation ?? "" };
  }
  throw new Error("It was expected to be refused and was not.");
}
