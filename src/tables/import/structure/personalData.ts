/** Headings of columns that tell of a person. "Name" alone counts; the name of a service or a post does not. */
const HEADINGS: readonly { readonly words: RegExp; readonly what: string }[] = [
  { words: /post\s?-?holders?|\bincumbent|\boccupant|surname|forename|first name|last name|\bknown as\b/i, what: "names" },
  { words: /^(full |employee |staff |officer |manager |worker |employee'?s )?names?$|^(employee|officer|staff member|individual|manager|line manager|budget holder|lead|owner|contact|person)$/i, what: "names" },
  { words: /\b(lead|responsible|accountable|project|budget|contact|reporting|senior)\s+(officer|manager|owner|holder|person|member|lead)\b|\breports to\b|\bline manager\b|\bsponsor\b|\bowner\b/i, what: "names" },
  { words: /pay\s?roll\s*(no|num|ref|id)|\b(employee|staff|personnel|person|assignment)\s*(no|num|number|id|ref)\b/i, what: "payroll or staff numbers" },
  { words: /\bn\.?\s?i\.?\s*(no|num|number)?\b\.?$|national insurance|\bnino\b/i, what: "national insurance numbers" },
  { words: /e-?\s?mail/i, what: "e-mail addresses" },
  { words: /\b(tele)?phone\b|\bmobile\b|\btel\b\.?|\bext(ension|n)?\b\.?/i, what: "telephone numbers" },
  { words: /date of birth|\bd\.?o\.?b\b|\bage\b|gender|\bsex\b|ethnic|disab(led|ility)\?|religion|nationality|home address|^address$|\bpost\s?code\b|bank account|sort code/i, what: "particulars of persons" },
];

const NOT_PERSONS = /\b(service|team|scheme|project|model|council|authority|directorate|department|division|area|saving|proposal|cost cent(re|er)|school|site)('s)? name\b|name of (service|post|scheme|council|model)/i;

const CONTENTS: readonly { readonly cell: RegExp; readonly what: string; readonly from: number }[] = [
  { cell: /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i, what: "e-mail addresses", from: 0.3 },
  { cell: /^[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d\d ?\d\d ?\d\d ?[A-D]$/i, what: "national insurance numbers", from: 0.3 },
  { cell: /^(\+44 ?|0)(\d ?){9,10}$/, what: "telephone numbers", from: 0.3 },
  { cell: /^(mr|mrs|ms|miss|dr|cllr|prof|mx)\.? [A-Z]|^([A-Z]\.? ?){1,3}[A-Z][a-z'’-]+$|^[A-Z][a-z'’-]+, (mr|mrs|ms|miss|dr|[A-Z]\.?)\b/, what: "names", from: 0.5 },
];

/** What a column tells of persons, by its heading or by what stands in it. */
export function personalIn(heading: string, cells: readonly string[]): string | undefined {
  const byHeading = NOT_PERSONS.test(heading) ? undefined : HEADINGS.find(({ words }) => words.test(heading.trim()));
  if (byHeading) return byHeading.what;
  const texts = cells.filter((text) => text !== "" && !/^(vacant|agency|tb[ca]|n\/a|-)$/i.test(text));
  if (texts.length < 2) return undefined;
  return CONTENTS.find(({ cell, from }) => texts.filter((text) => cell.test(text)).length >= from * texts.length)?.what;
}

/** What a post holder's cell says of the post, without saying who. */
export function holderFlags(holder: string): { readonly vacant: boolean | null; readonly agency: boolean } {
  const agency = /\b(agency|interim|locum|consultant|contractor|temp)\b/i.test(holder);
  if (/\bvacan(t|cy)\b|^v$/i.test(holder)) return { vacant: true, agency };
  if (holder === "" || /^(tb[cad]|n\/?a|unknown|not known|to be (appointed|confirmed|recruited|advised|filled)|(under |in )?recruit(ment|ing)|out to advert|new post|\?+|-+|none)$/i.test(holder)) return { vacant: null, agency };
  return { vacant: false, agency };
}
