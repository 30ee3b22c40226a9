import type { SourceColumn } from "../structure/columns";
import { isMoney } from "../structure/importUnit";
import { isOfOthers, isOwnPay } from "./isOwnPay";

/** Pay, and what stands for it in one word: "Payscale minimum". */
const OF_PAY = "(?:salar(?:y|ies)|pay(?: ?scale)?|grade|scale|range|band|spine|remuneration|wages?)";

/** What a column of an establishment list may hold, and how its heading may call it. The first that fits is taken. */
const FIELDS = {
  post: /\b(post|position|job|establishment)\s*(unique\s*)?(no|num|number|ref|reference|id|code)\b|^(ref|post ref|unique (ref|reference|id)|no)\.?$/i,
  onCost: /^(?!.*\b(inc|incl|including|inclusive|with|plus|and)\b.*\bon[- ]?costs?)(?!.*[+&]\s*on[- ]?costs?).*(\bon[- ]?costs?\b|\boncosts?\b|\b(er'?s?|employers?'?)?\s*(ni|n\.i\.|national insurance|pensions?|superann\w*)\b)/i,
  status: /^(post |position |vacancy )?status$|^(vacant|vacancy|filled|occupied|occupancy)(\s*\/\s*(vacant|filled|occupied))?\??( \(?y\/n\)?)?$/i,
  contract: /^(contract|employment|appointment)( ?type| ?status| ?basis)?$|^perm\w*\s*\/\s*temp\w*$/i,
  cost: /^total$|^(?!.*\b(average|avg|mean|hourly|daily|weekly|monthly|each|unit costs?|per (?!annum\b|year\b)\w+)\b).*(\bcosts?\b|\bbudget\b|\b(salary|pay)\b.*(\b(inc|incl|including|with|plus|and)\b|[+&]).*\bon[- ]?costs?\b)/i,
  salaryLow: new RegExp(`^(?=.*\\b${OF_PAY}\\b).*\\b(min(imum)?|low(est|er)?|bottom|from|starting|start|floor|entry)\\b`, "i"),
  salaryHigh: new RegExp(`^(?=.*\\b${OF_PAY}\\b).*\\b(max(imum)?|high(est|er)?|upper|top|to(?! (date|be))|ceiling|cap|end)\\b`, "i"),
  salary: /^(?!.*\b(range|low|high|mid|mid[- ]?point|median|non[- ]?pay|awards?|protection|(pay ?)?scale|min(imum)?|max(imum)?|bottom|top|lower|upper|floor|ceiling|cap|bound|limit|monthly|weekly|hourly|daily|per (hour|day|week|month))\b).*(\bsalar(y|ies)\b|\bpay\b|^basic$)/i,
  fullTimeHours: /\b(full[- ]time|f\/?t|fte|wte|standard)\s+(equivalent\s+)?((weekly|contract(ed|ual)?|working)\s+)?(hours?|hrs|week)\b/i,
  fte: /\b(ftes?|wtes?)\b|full[- ]time equivalent/i,
  hours: /\bhours?\b|\bhrs\b/i,
  funding: /^(?!.*\bshare\b).*\b(fund(ing|ed)?|source of fund)\b/i,
  council: /^(?!.*(\btax\b|\bcontribution\b|\bfund))(the )?((local|employing|employer|lead|home|host|partner|member|constituent|predecessor) )?(council|authority|employer|borough|employing (body|organi[sz]ation)|organi[sz]ation)('?s? name)?( ?\/ ?(council|authority|employer|organi[sz]ation))?$/i,
  grade: /^(?!.*\b(min(imum)?|max(imum)?|bottom|top)\b).*(\bgrade\b|\bscp\b|\bspinal\b|\bband\b|\bscale\b)/i,
  title: /\b(post|job|position|role)\s*(title|name|description|role)\b|^(post|job|role|position|title|designation|occupation)$/i,
  team: /\b(team|service|section|directorate|department|division|cost cent(re|er)|unit)\b/i,
  start: /\b(start|from|commenc\w*)\b/i,
  end: /\b(end|until|expir\w*|leav\w*|to date)\b/i,
} as const satisfies Record<string, RegExp>;

/** What comes on top of salary: on-costs, or the employer's national insurance and pension. */
export const ON_COST = FIELDS.onCost;

/** Words over pay that may be a range, beside grades or in their place. */
const PAY = /\b(salar(y|ies)|pay|remuneration|wages?)\b/i;

/** Which of several columns that fit is taken, the first that is there: the narrowest team, and how many posts there are in all rather than filled ones. */
const CHOICE: Readonly<Partial<Record<keyof typeof FIELDS, readonly RegExp[]>>> = {
  team: [/\bteam\b/i, /\bsection\b/i, /\bservice\b/i, /\bdivision\b/i, /\bdepartment\b/i, /\bdirectorate\b/i],
  fte: [/^(ftes?|wtes?|posts?)( ?\(?(fte|wte)\)?)?$/i, /\b(total|established|establishment|budget(ed)?|approved|funded|authori[sz]ed)\b/i, /^(?!.*\b(vacan\w*|filled|actual|in post|occupied|agency|temporary|casual|change|saved?|savings?|reduction)\b)/i],
};

/** Fields that tell of the row's post alone: another post's figure or name is none of it. */
const OF_THE_POST: ReadonlySet<string> = new Set<keyof typeof FIELDS>(["post", "title", "grade", "fte", "hours", "fullTimeHours", "onCost", "cost", "salary", "salaryLow", "salaryHigh"]);
/** What a post costs or is paid, in one figure: said by the heading in so many words, or not taken. */
const MONEY: ReadonlySet<string> = new Set<keyof typeof FIELDS>(["cost", "salary"]);

/** Money under a heading of cost or pay that has words of its own beside: it may be something else. */
export const mayBePay = ({ name, role, unit }: SourceColumn): boolean =>
  role === "value" && (unit === undefined || isMoney(unit)) && !isOwnPay(name) && (FIELDS.cost.test(name) || FIELDS.salary.test(name));

/** Whether a column names what posts belong to, at any level. */
export const isTeam = (heading: string): boolean => FIELDS.team.test(heading);

/** A range of salaries stands in one column, "payRange", or its ends in two. */
export type PostField = keyof typeof FIELDS | "payRange";
export type PostColumns = Partial<Record<PostField, number>>;

/** Which column holds what, by index in the source. */
export function postFields(columns: readonly SourceColumn[]): PostColumns {
  const ranges = columns.filter(({ pay }) => pay === "ranges");
  const range = ranges.find(({ name }) => PAY.test(name)) ?? ranges[0];
  // Plain salaries among the ranges are read like any others.
  const shared = range?.role === "value" && FIELDS.salary.test(range.name);
  const found: PostColumns = range ? { payRange: range.index } : {};
  const taken = new Set<number>(range && !shared ? [range.index] : []);
  for (const [field, words] of Object.entries(FIELDS) as [keyof typeof FIELDS, RegExp][]) {
    const isEnd = field === "salaryLow" || field === "salaryHigh";
    const mayBe = ({ name, index, role }: SourceColumn) => !taken.has(index) && role !== "personal" && (!isEnd || role === "value") && !(OF_THE_POST.has(field) && isOfOthers(name));
    const fits = (each: SourceColumn) => mayBe(each) && words.test(each.name) && (!MONEY.has(field) || isOwnPay(each.name));
    const column = columns.find((each) => fits(each) && (field !== "cost" || each.total)) ?? columns.find((each) => fits(each) || (mayBe(each) && ((field === "fte" && each.unit === "FTE") || (field === "hours" && each.unit === "hours"))));
    const best = column && (CHOICE[field] ?? []).map((each) => columns.find((other) => fits(other) && (field !== "team" || other.role !== "value") && each.test(other.name))).find((each) => each !== undefined);
    if (column) {
      found[field] = (best ?? column).index;
      taken.add((best ?? column).index);
    }
  }
  return withBarePost(withGrade(withBareEnds(withOneCost(found, columns), columns), columns), columns);
}

const ENDS = /\b(low(est)?|min(imum)?|bottom|high(est)?|max(imum)?|top)\b/i;

/** The cost at both ends of a range is no single cost. */
function withOneCost({ cost, ...found }: PostColumns, columns: readonly SourceColumn[]): PostColumns {
  if (cost === undefined) return found;
  const ends = columns.filter(({ name }) => FIELDS.cost.test(name) && ENDS.test(name));
  return ends.length > 1 && ends.some(({ index }) => index === cost) ? found : { ...found, cost };
}

/** "To" beside "Salary range: from"; "Min £" and "Max £" beside each other, in a list without another salary. */
function withBareEnds(found: PostColumns, columns: readonly SourceColumn[]): PostColumns {
  const next = found.salaryLow !== undefined && found.salaryHigh === undefined ? columns.find(({ index }) => index === found.salaryLow! + 1) : undefined;
  if (next?.role === "value" && /^(to|max(imum)?|high(est)?|top)\.?$/i.test(next.name)) return { ...found, salaryHigh: next.index };
  if ([found.salary, found.payRange, found.salaryLow, found.salaryHigh].some((column) => column !== undefined)) return found;
  const low = columns.findIndex(({ name, role }) => role === "value" && /^min(imum)?\.?$/i.test(name));
  const high = columns[low + 1];
  return low >= 0 && high?.role === "value" && /^max(imum)?\.?$/i.test(high.name) && isMoney(columns[low]!.unit) && isMoney(high.unit) ? { ...found, salaryLow: columns[low]!.index, salaryHigh: high.index } : found;
}

/** "Grade G" under "Salary" is a grade. */
function withGrade({ salary, ...found }: PostColumns, columns: readonly SourceColumn[]): PostColumns {
  if (salary === undefined) return found;
  if (columns.find(({ index }) => index === salary)?.pay !== "grades") return { ...found, salary };
  return found.grade === undefined ? { ...found, grade: salary } : found;
}

/** "Position" beside "Job title" is a number, not the title. */
function withBarePost(found: PostColumns, columns: readonly SourceColumn[]): PostColumns {
  const bare = columns.find(({ index }) => index === found.title);
  if (found.post !== undefined || !bare || !/^(post|position|job)$/i.test(bare.name)) return found;
  const title = columns.find(({ index, name, role }) => index !== bare.index && role !== "personal" && role !== "value" && !Object.values(found).includes(index) && FIELDS.title.test(name));
  return title ? { ...found, post: bare.index, title: title.index } : found;
}

/** An establishment list names posts and says how much of each there is, in FTE or in hours, and what it is paid: in money, or by its grade alone. */
export function isEstablishment(columns: readonly SourceColumn[]): boolean {
  const fields = postFields(columns);
  const { post, title, fte, hours, grade, salary, cost } = fields;
  // Pay beside what is not pay is a budget's.
  if (columns.some(({ name }) => /\bnon[- ]?pay\b/i.test(name))) return false;
  if ((post === undefined && title === undefined) || (fte === undefined && hours === undefined)) return false;
  if (fields.payRange !== undefined || fields.salaryLow !== undefined || fields.salaryHigh !== undefined) return true;
  if (title !== undefined && salary !== undefined) return true;
  const told = [post, title, grade, hours, fields.funding, salary, fields.onCost, salary === undefined ? undefined : cost].filter((field) => field !== undefined).length;
  // A number and a title name posts for certain, whatever else is told of them.
  const named = columns.some(({ index, name }) => index === title && !/^title$/i.test(name));
  if (salary !== undefined || cost !== undefined) return told >= 3 || (named && (post !== undefined || (salary !== undefined && fields.team !== undefined)));
  // Several columns of posts compare them; money beside them is something else.
  return title !== undefined && grade !== undefined && columns.every(({ role, unit, index }) => role !== "value" || index === fte || (unit !== "FTE" && unit !== "%" && !isMoney(unit)));
}
