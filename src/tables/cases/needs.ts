import { NEEDS_ASSUMPTION } from "../comparison/Choices";
import { literal } from "../sheet/address";

/** The words for a figure that nobody has given, as a formula needs them. */
export const NEEDS = literal(NEEDS_ASSUMPTION);
