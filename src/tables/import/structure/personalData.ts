import { isPersonsName } from "./isPersonsName";

/** Headings of columns that tell of a person. "Name" alone counts; the name of a service or a post does not. */
const HEADINGS: readonly { readonly words: RegExp; readonly what: string }[] = [
  { words: /post\s?-?holders?|^(current |present |permanent |substantive )?holders?$|^who('?s? in post)?\??$|\b(held|filled|occupied) by\b|\b(person|employee|officer|staff) in post\b|\bnext of kin\b|\bemergency contact\b|\binitials\b|\bsalutation\b|\bincumbent|\boccupant|surname|forename|first name|last name|\bknown as\b/i, what: "names" },
  { words: /^(full |employee |staff |officer |manager |worker |employee'?s )?names?$|^(emp|employee|officer|staff member|individual|manager|line manager|budget holder|lead|owner|person)$|\b(line|budget|team|service) mgr\b|^contacts?( (name|person|details?|info(rmation)?))?$/i, what: "names" },
  { words: /\b(lead|responsible|accountable|project|budget|contact|reporting|senior)\s+(officer|manager|owner|holder|person|member|lead)\b|\breports to\b|\bline manager\b|\bsponsor\b|\bowner\b/i, what: "names" },
  { words: /pay\s?roll\s*(no|num|ref|id)|\b(emp(loyee)?|staff|pers(onnel|on)?|worker|assignment|pay|hr|itrent|esr)\.?\s*(no|num|number|id|ref|reference)\b/i, what: "payroll or staff numbers" },
  { words: /\bn\.?\s?i\.?\s*(no|num|number)?\b\.?$|national insurance|\bnino\b/i, what: "national insurance numbers" },
  { words: /e-?\s?mail/i, what: "e-mail addresses" },
  { words: /\b(tele)?phone\b|\bmobile\b|\btel\b\.?|\bext(ension|n)?\b\.?/i, what: "telephone numbers" },
  { words: /date of birth|\bd\.?o\.?b\b|\bage\b|gender|\bsex\b|ethnic|disab(led|ility)\?|religion|nationality|home address|^address$|\bpost\s?code\b|bank account|sort code/i, what: "particulars of persons" },
];

const NOT_PERSONS = /\b(service|team|scheme|project|model|council|authority|directorate|department|division|area|saving|proposal|cost cent(re|er)|school|site)('s)? name\b|name of (service|post|scheme|council|model)/i;

interface Contents {
  readonly cell: (text: string) => boolean;
  readonly what: string;
  /** Share of the cells that must say so. */
  readonly from: number;
}

/** Nothing else is written so, not even a figure. */
const PLAINLY: readonly Contents[] = [
  { cell: (text) => /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i.test(text), what: "e-mail addresses", from: 0.3 },
  { cell: (text) => /^[A-Z]{2} ?\d\d ?\d\d ?\d\d ?[A-D]$/i.test(text), what: "national insurance numbers", from: 0.3 },
  { cell: (text) => /^(\+44 ?(\(0\) ?)?|\(?0)[1-378](\)?[ -]?\d\)?){8,9}$/.test(text), what: "telephone numbers", from: 0.3 },
];
const NAMES: readonly Contents[] = [
  { cell: (text) => /^(mr|mrs|ms|miss|dr|cllr|prof|mx)\b\.?( [A-Z]|$)/i.test(text) || /^([A-Z]\.? ?){1,3}[A-Z][a-z'’-]+$|^[A-Z][a-z'’-]+, (Mr|Mrs|Ms|Miss|Dr|[A-Z]\.?)\b/.test(text), what: "names", from: 0.5 },
  { cell: isPersonsName, what: "names", from: 0.4 },
];

const NOBODY = /^(vacant|vacancy|agency|tb[acd]|n\/?a|various|unfilled|-+)$/i;
/** Debit beside credit is no doctor. */
const SIGNS = /^[cd]r\.?$/i;

/** What a column tells of persons, by its heading or by what stands in it. Of figures only what can be none is looked at. */
export function personalIn(heading: string, cells: readonly string[], isValue: boolean, hasUnit = false): string | undefined {
  const byHeading = NOT_PERSONS.test(heading) ? undefined : HEADINGS.find(({ words }) => words.test(heading.trim()));
  if (byHeading) return byHeading.what;
  const texts = cells.filter((text) => text !== "" && !NOBODY.test(text) && !SIGNS.test(text));
  if (!hasUnit && /^pay\s?roll$/i.test(heading) && texts.length > 0 && new Set(texts).size === texts.length && texts.every((text) => /^\d{5,9}$/.test(text) && text.length === texts[0]!.length)) return "payroll or staff numbers";
  const says = ({ cell, from }: Contents) => texts.filter(cell).length >= from * texts.length;
  const plainly = texts.length === 0 ? undefined : PLAINLY.find(says);
  if (plainly || isValue || texts.length < 2) return plainly?.what;
  if (heading === "" && texts.length < cells.length && texts.every((text) => /^[A-Z][\w'’-]+(,? [A-Z][\w'’.-]*){1,3}$/.test(text)) && new Set(texts).size === texts.length) return "names";
  return NAMES.find(says)?.what;
}

/** What a post holder's cell says of the post, without saying who. */
export function holderFlags(holder: string): { readonly vacant: boolean | null; readonly agency: boolean } {
  const agency = /\b(agency|interim|locum|consultant|contractor|temp)\b/i.test(holder);
  if (/\bvacan(t|cy)\b|^v$/i.test(holder)) return { vacant: true, agency };
  if (holder === "" || /^(tb[cad]|n\/?a|unknown|not known|to be (appointed|confirmed|recruited|advised|filled)|(under |in )?recruit(ment|ing)|out to advert|new post|\?+|-+|none)$/i.test(holder)) return { vacant: null, agency };
  return { vacant: false, agency };
}
