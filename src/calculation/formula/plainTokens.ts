import { tokenTypes, type Token } from "@borgar/fx/xlsx";

/** Before the name of a LAMBDA parameter that may be left out: [rate] in the formula. */
export const OPTIONAL_MARK = "_optional_.";

/** What files put before newer functions and before names in LET and LAMBDA. */
const PREFIXES = /^(?:_xlfn\.|_xlws\.|_xlpm\.|_xlop\.|_xludf\.)+/i;

/** A file's own spellings taken out, so that what a file holds and what a person types read the same. */
export function plainTokens(tokens: readonly Token[]): Token[] {
  const plain: Token[] = [];
  const open: ("lambda" | "other")[] = [];
  tokens.forEach((token, i) => {
    const { type } = token;
    if (type === tokenTypes.FUNCTION || type === tokenTypes.REF_NAMED) {
      const optional = /^_xlop\./i.test(token.value);
      const value = token.value.replace(PREFIXES, "");
      plain.push({ ...token, value: optional ? OPTIONAL_MARK + value : value });
      return;
    }
    if (type === tokenTypes.OPERATOR && token.value === "(") open.push(/^lambda$/i.test(previousFunction(plain)) ? "lambda" : "other");
    if (type === tokenTypes.OPERATOR && token.value === ")") open.pop();
    const optional = type === tokenTypes.REF_STRUCT && open.at(-1) === "lambda" && /^\[[\p{L}_][\w.]*\]$/u.test(token.value) && nextIs(tokens, i, ",");
    if (optional) plain.push({ ...token, type: tokenTypes.REF_NAMED, value: OPTIONAL_MARK + token.value.slice(1, -1) });
    else if (type === tokenTypes.ERROR) dropContext(plain, token);
    else plain.push(token);
  });
  return plain;
}

const previousFunction = (tokens: readonly Token[]): string => (tokens.at(-1)?.type === tokenTypes.FUNCTION ? tokens.at(-1)!.value : "");

const nextIs = (tokens: readonly Token[], at: number, operator: string): boolean => {
  const next = tokens.slice(at + 1).find(({ type }) => type !== tokenTypes.WHITESPACE && type !== tokenTypes.NEWLINE);
  return next?.type === tokenTypes.OPERATOR && next.value === operator;
};

/** Sheet1!#REF! is #REF!: the sheet says nothing any more. */
function dropContext(plain: Token[], error: Token): void {
  const [context, mark] = plain.slice(-2);
  if (mark?.value === "!" && (context?.type === tokenTypes.CONTEXT || context?.type === tokenTypes.CONTEXT_QUOTE)) plain.length -= 2;
  plain.push(error);
}
