import { loadableTables } from "../../tables/caseBackground";
import { dataset } from "../../tables/seeds/datasets";
import type { TableContent } from "../../tables/TableContent";

/** A table that can be loaded, with what is told about it before. */
export interface Offer {
  readonly content: TableContent;
  readonly group: string;
  readonly about: string;
}

const OTHER = "Reference";

export const offers: readonly Offer[] = loadableTables.map((content) => {
  const seed = dataset(content.id);
  return { content, group: seed?.group ?? OTHER, about: seed?.about ?? content.title };
});

/** Offers by group, in the order in which the groups first appear. */
export const offersByGroup: readonly { readonly group: string; readonly offers: readonly Offer[] }[] = [...new Set(offers.map(({ group }) => group))].map((group) => ({
  group,
  offers: offers.filter((offer) => offer.group === group),
}));
