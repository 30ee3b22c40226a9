import type { SizedList } from "./alongList";
import { NATIVE_ERRORS, type NativeArgument } from "./NativeArgument";
import { cellCount } from "./Shape";

/** Several amounts must lie across a profile: amounts down, years along. */
export const crossed = (amounts: NativeArgument, profile: SizedList, twin: string): string =>
  !amounts.shape || cellCount(amounts.shape) === 1 || (amounts.shape.columns === 1 && profile.shape.rows === 1) ? twin : NATIVE_ERRORS["#VALUE!"];
