import { calculations } from "../functions/calculations";

/** The word before every function's name in a build that needs one (MTFP gives =MTFP.SAVINGS.GRANTADJ); usually empty. The build puts it in. */
export const FUNCTION_PREFIX: string = process.env["COMMON_PURSE_PREFIX"] ?? "";

const OWN: ReadonlySet<string> = new Set(calculations.map(({ name }) => name));

/** Texts and quoted sheet names are passed over; a name counts only where it is called. */
const NAMES = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[A-Za-z_][\w.]*(?=\()/g;

/** A cell's content as this build's Excel knows it: in a formula, every one of our functions gets the prefix. */
export const withFunctionPrefix = <T>(content: T | string, prefix = FUNCTION_PREFIX): T | string =>
  prefix && typeof content === "string" && content.startsWith("=")
    ? content.replace(NAMES, (found) => (OWN.has(found) ? `${prefix}.${found}` : found))
    : content;

/** A function's name as this project knows it, from the one in a cell. */
export const withoutFunctionPrefix = (name: string, prefix = FUNCTION_PREFIX): string => (prefix && name.startsWith(`${prefix}.`) ? name.slice(prefix.length + 1) : name);
