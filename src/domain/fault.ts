/** The error a cell shows. Excel can show a message only with #VALUE! and #N/A. */
export type FaultCode = "#VALUE!" | "#NUM!" | "#DIV/0!" | "#N/A";

/** Why a calculation has no answer. Returned like any other value; the domain never throws. */
export interface Fault {
  readonly code: FaultCode;
  /** What is wrong, the value seen, and what to enter. */
  readonly fault: string;
}

export type Outcome<T> = T | Fault;

/** Wrong kind of thing: text for a number, an unknown keyword, ranges of different shape. */
export const wrongValue = (message: string): Fault => ({ code: "#VALUE!", fault: message });
/** A number outside what the calculation is defined for. */
export const outOfRange = (message: string): Fault => ({ code: "#NUM!", fault: message });
export const zeroDivisor = (message: string): Fault => ({ code: "#DIV/0!", fault: message });
/** No answer exists, or nothing is known for the date asked. */
export const notAvailable = (message: string): Fault => ({ code: "#N/A", fault: message });

export const isFault = (outcome: unknown): outcome is Fault =>
  typeof outcome === "object" && outcome !== null && "fault" in outcome;
