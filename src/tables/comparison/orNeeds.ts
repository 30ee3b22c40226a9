import { literal } from "../sheet/address";
import { NEEDS_ASSUMPTION } from "./Choices";

/** A formula, without "=", that says in words that a figure it rests on is missing. Other errors stay errors. */
export const orNeeds = (formula: string): string => `IFNA(${formula},${literal(NEEDS_ASSUMPTION)})`;
