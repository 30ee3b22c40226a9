import type { SourceColumn } from "../structure/columns";

/** What a column of an establishment list may hold, and how its heading may call it. The first that fits is taken. */
const FIELDS = {
  post: /\b(post|position|job|establishment)\s*(no|num|number|ref|reference|id|code)\b|^(ref|post ref|no)\.?$/i,
  onCost: /\bon[- ]?costs?\b|\boncosts?\b|\b(er'?s?|employers?'?)?\s*(ni|n\.i\.|national insurance|pensions?|superann\w*)\b/i,
  status: /^(post |position |vacancy )?status$|^(vacant|vacancy|filled|occupied|occupancy)(\s*\/\s*(vacant|filled|occupied))?\??( \(?y\/n\)?)?$/i,
  cost: /\b(total|full|annual|gross|employment|budgeted)?\s*\bcosts?\b|\bbudget\b|^total$/i,
  salary: /^(?!.*\b(range|scale|min(imum)?|max(imum)?|bottom|top|monthly|weekly|hourly|daily|per (hour|day|week|month))\b).*(\bsalar(y|ies)\b|\bpay\b|^basic$)/i,
  fullTimeHours: /\b(full[- ]time|f\/?t|fte|wte|standard)\s+(equivalent\s+)?((weekly|contract(ed|ual)?|working)\s+)?(hours?|hrs|week)\b/i,
  fte: /\b(ftes?|wtes?)\b|full[- ]time equivalent/i,
  hours: /\bhours?\b|\bhrs\b/i,
  funding: /^(?!.*\bshare\b).*\b(fund(ing|ed)?|source of fund)\b/i,
  council: /^(?!.*(\btax\b|\bcontribution\b|\bfund))(the )?((local|employing|employer|lead|home|host|partner|member|constituent|predecessor) )?(council|authority|employer|borough|employing (body|organi[sz]ation)|organi[sz]ation)('?s? name)?( ?\/ ?(council|authority|employer|organi[sz]ation))?$/i,
  grade: /\bgrade\b|\bscp\b|\bspinal\b|\bband\b|\bscale\b/i,
  title: /\b(post|job|position|role)\s*(title|name|description)\b|^(post|job|role|position|title|designation)$/i,
  team: /\b(team|service|section|directorate|department|division|cost cent(re|er)|unit)\b/i,
  start: /\b(start|from|commenc\w*)\b/i,
  end: /\b(end|until|expir\w*|leav\w*|to date)\b/i,
} as const satisfies Record<string, RegExp>;

/** What comes on top of salary: on-costs, or the employer's national insurance and pension. */
export const ON_COST = FIELDS.onCost;

export type PostField = keyof typeof FIELDS;
export type PostColumns = Partial<Record<PostField, number>>;

/** Which column holds what, by index in the source. */
export function postFields(columns: readonly SourceColumn[]): PostColumns {
  const found: PostColumns = {};
  const taken = new Set<number>();
  for (const [field, words] of Object.entries(FIELDS) as [PostField, RegExp][]) {
    const fits = ({ name, index, role }: SourceColumn) => !taken.has(index) && role !== "personal" && words.test(name);
    const column = columns.find((each) => fits(each) && (field !== "cost" || each.total)) ?? columns.find((each) => fits(each) || (field === "fte" && each.unit === "FTE") || (field === "hours" && each.unit === "hours"));
    if (column) {
      found[field] = column.index;
      taken.add(column.index);
    }
  }
  return withBarePost(found, columns);
}

/** "Position" beside "Job title" is a number, not the title. */
function withBarePost(found: PostColumns, columns: readonly SourceColumn[]): PostColumns {
  const bare = columns.find(({ index }) => index === found.title);
  if (found.post !== undefined || !bare || !/^(post|position|job)$/i.test(bare.name)) return found;
  const title = columns.find(({ index, name, role }) => index !== bare.index && role !== "personal" && role !== "value" && !Object.values(found).includes(index) && FIELDS.title.test(name));
  return title ? { ...found, post: bare.index, title: title.index } : found;
}

/** An establishment list names posts and says how much of each there is, in FTE or in hours, and what it is paid. */
export const isEstablishment = (fields: PostColumns): boolean =>
  (fields.post !== undefined || fields.title !== undefined) && (fields.fte !== undefined || fields.hours !== undefined) && (fields.salary !== undefined || fields.cost !== undefined) &&
  [fields.post, fields.title, fields.grade, fields.hours, fields.funding, fields.salary, fields.onCost, fields.salary === undefined ? undefined : fields.cost].filter((field) => field !== undefined).length >= 3;
