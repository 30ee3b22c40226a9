/** How a funding source counts. */
export const FUNDING_POLICIES = ["general fund", "grant"] as const;
export type FundingPolicy = (typeof FUNDING_POLICIES)[number];

export interface Funding {
  readonly generalFundShare: number | null;
  readonly grantShare: number | null;
  readonly grant?: string;
  /** Sources whose treatment is a matter of the council's policy. */
  readonly ask: readonly string[];
}

const GENERAL = /^(gf|general fund|base( budget)?|core( budget)?|revenue( budget)?|council( funded)?|mainstream|gen fund|lbr|rsg)$/i;
const RING_FENCED: readonly { readonly words: RegExp; readonly name: string }[] = [
  { words: /^(dsg|dedicated schools? grant)( \(.*\))?$/i, name: "DSG" },
  // The word itself, of no grant by name: it says how it counts.
  { words: /^((specific|external|ring-?fenced) )?grants?([ -]funded)?$/i, name: "Grant" },
  { words: /^(hra|housing revenue account)$/i, name: "HRA" },
];

const known = (source: string, policies: Readonly<Record<string, FundingPolicy>>): FundingPolicy | undefined => {
  const decided = Object.entries(policies).find(([name]) => name.toLowerCase() === source.toLowerCase())?.[1];
  if (decided) return decided;
  if (GENERAL.test(source)) return "general fund";
  return RING_FENCED.some(({ words }) => words.test(source)) ? "grant" : undefined;
};

const nameOf = (source: string): string => RING_FENCED.find(({ words }) => words.test(source))?.name ?? source;

const tidy = (share: number): number => Number(share.toPrecision(12));

/** "50% DSG / 50% GF": parts with their shares; one source without a share pays all. */
function parts(text: string): { readonly source: string; readonly share: number }[] | undefined {
  const pieces = text.split(/\s*(?:\/|;|\+|,|&|\band\b)\s*/).filter((piece) => piece !== "");
  const read = pieces.map((piece) => {
    const share = /(\d+(?:\.\d+)?)\s*%/.exec(piece);
    const source = piece.replace(/\(?\s*\d+(?:\.\d+)?\s*%\s*\)?/, " ").replace(/\s+/g, " ").replace(/^[\s:–-]+|[\s:–-]+$/g, "");
    return { source, share: share ? Number(share[1]) / 100 : undefined };
  });
  if (read.some(({ source }) => source === "")) return undefined;
  if (read.length === 1) return [{ source: read[0]!.source, share: read[0]!.share ?? 1 }];
  if (read.every(({ share }) => share !== undefined)) return read.map(({ source, share }) => ({ source, share: share! }));
  return undefined;
}

/** Shares of general fund and grant in a post's funding. Shares that do not make up the whole, and sources nobody decided on, leave both empty. */
export function readFunding(text: string, policies: Readonly<Record<string, FundingPolicy>> = {}): Funding {
  const none = { generalFundShare: null, grantShare: null };
  if (text === "") return { ...none, ask: [] };
  const found = known(text, policies) ? [{ source: text, share: 1 }] : parts(text);
  if (!found) return { ...none, ask: [text] };
  const grants = found.filter(({ source }) => known(source, policies) !== "general fund");
  const name = grants.map(({ source }) => nameOf(source)).join(", ");
  const grant = name === "" ? {} : { grant: name };
  const ask = found.filter(({ source }) => !known(source, policies)).map(({ source }) => source);
  const whole = found.reduce((sum, { share }) => sum + share, 0);
  if (ask.length > 0 || Math.abs(whole - 1) > 1e-9) return { ...none, ...grant, ask: ask.length > 0 ? ask : [text] };
  const sum = (policy: FundingPolicy) => tidy(found.filter(({ source }) => known(source, policies) === policy).reduce((total, { share }) => total + share, 0));
  return { generalFundShare: sum("general fund"), grantShare: sum("grant"), ...grant, ask: [] };
}

/** Headings of the shares on a clean sheet of ours, which says them outright. */
export const SHARE_HEADINGS = { generalFund: "General fund share", grant: "Grant share", grantName: "Grant" } as const;

/** Shares as a clean list of ours states them. */
export const statedFunding = (generalFundShare: number | undefined, grantShare: number | undefined, grant: string): Funding => ({
  generalFundShare: generalFundShare ?? null, grantShare: grantShare ?? null, ...(grant !== "" && { grant }), ask: [],
});

/** A grant's name as people write it: short, in capitals. Anything else is kept as funding text. */
export const looksLikeGrant = (name: string): boolean => (/^[A-Z][A-Za-z]{1,5}$|^[A-Z]{2,6}(, [A-Z]{2,6})*$/.test(name) || /\bgrant\b/i.test(name)) && !/reserve/i.test(name);
