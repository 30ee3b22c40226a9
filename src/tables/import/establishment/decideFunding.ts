import type { Post } from "./Post";
import { readFunding, type FundingPolicy } from "./readFunding";

/** The sources named in a post's funding that nobody decided on, all counted alike. */
export const policiesFor = (printed: string, as: FundingPolicy): Readonly<Record<string, FundingPolicy>> =>
  Object.fromEntries(readFunding(printed).ask.map((source) => [source, as]));

/** The post with its shares of general fund and grant, once the sources that were asked about count as one or the other. */
export function decideFunding({ grant: _grant, funding: _funding, ...post }: Post, printed: string, as: FundingPolicy): Post {
  const { generalFundShare, grantShare, grant } = readFunding(printed, policiesFor(printed, as));
  return { ...post, generalFundShare, grantShare, ...(grant !== undefined && { grant }) };
}
