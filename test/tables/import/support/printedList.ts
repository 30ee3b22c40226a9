import fc from "fast-check";

interface PrintedPost {
  readonly title: string;
  readonly team: string;
  readonly council: string;
  readonly fte: number;
  readonly salary: number;
  readonly cost: number;
  readonly vacant: boolean;
  readonly person: string;
  readonly grade: string;
}

/** A list of posts as somebody printed it, and what it says. */
export interface PrintedList {
  readonly csv: string;
  readonly posts: readonly PrintedPost[];
  readonly onCost: number;
  readonly has: { readonly team: boolean; readonly council: boolean; readonly cost: boolean };
  /** What tells of persons and may stand nowhere in what is read. */
  readonly personal: readonly string[];
}

interface PrintedColumn {
  readonly heading: string;
  readonly of: (each: PrintedPost) => string;
  readonly total?: (all: readonly PrintedPost[]) => string;
}

const TITLES = ["Head of Service", "Team Manager", "Senior Social Worker", "Accountant", "Business Support Officer", "Librarian", "Caretaker", "Director of Place"];
const TEAMS = ["Children's Social Care", "Adult Social Care", "Finance", "Libraries"];
const PEOPLE = ["Ann Example", "Bob Sample", "C. Person", "Dee Placeholder", "Fay Specimen"];
const from = <T>(of: readonly T[]) => fc.constantFrom(...of);

const choices = fc.record({
  number: from(["", "Post No.", "Post ref", "Position ID"]), title: from(["Post Title", "Job title", "Post", "Role", "Designation"]),
  holder: from(["Post holder", "Name", "Employee", "Occupant"]), identity: from(["", "Payroll No", "NI number", "Email"]), hasTeam: from(["no", "section", "column"]), team: from(["Team", "Service", "Department"]),
  council: fc.boolean(), grade: from(["", "Grade", "Grade / SCP"]), fte: from(["FTE", "WTE", "Full time equivalent"]), ftes: from(["plain", "fixed", "worded", "bare point"]),
  salary: from(["Basic salary", "Annual salary (£)", "Salary £", "Full-time salary"]), money: from(["plain", "comma", "pound"]), onCost: from([0.25, 0.28, 0.32]), onCosts: from(["percent", "fraction"]),
  cost: from(["", "Total cost (£)", "Cost £", "Annual cost £"]), vacancies: from(["holder", "status"]), totals: from(["none", "by team", "over all", "both"]), titled: fc.boolean(), spaced: fc.boolean(), delimiter: from([",", ";", "\t"]),
});

const post = fc.record({ title: from(TITLES), fte: from([1, 0.5, 0.6, 0.8]), salary: fc.integer({ min: 22_037, max: 79_963 }), vacant: fc.boolean(), person: from(PEOPLE), grade: from(["PO2", "SCP 23", "Grade 7", "SM1"]) });

export const printedList: fc.Arbitrary<PrintedList> = fc.tuple(choices, fc.array(fc.array(post, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 })).map(([how, groups]) => {
  const teams = groups.map((group, i) =>
    group.map((each): PrintedPost => ({ ...each, team: TEAMS[i]!, council: i % 2 === 0 ? "Southmoor" : "Northmoor", cost: Math.round(each.salary * each.fte * (1 + how.onCost)) })));
  const posts = teams.flat();
  const money = (pounds: number) => (how.money === "plain" ? String(pounds) : `${how.money === "pound" ? "£" : ""}${pounds.toLocaleString("en-GB")}`);
  const ftes = { plain: String, fixed: (fte: number) => fte.toFixed(2), worded: (fte: number) => `${fte.toFixed(1)} fte`, "bare point": (fte: number) => String(fte).replace(/^0/, "") }[how.ftes]!;
  const at = (each: PrintedPost) => posts.indexOf(each) + 101;
  const identities: Record<string, (each: PrintedPost) => string> = { "Payroll No": (each) => `700${at(each)}`, "NI number": (each) => `QQ100${at(each)}C`, Email: (each) => `${at(each)}.post@example.gov.uk` };
  const identity = (each: PrintedPost) => (each.vacant ? "" : (identities[how.identity]?.(each) ?? ""));
  const sum = (of: (each: PrintedPost) => number) => (all: readonly PrintedPost[]) => all.reduce((total, each) => total + of(each), 0);

  const possible: readonly PrintedColumn[] = [
    { heading: how.council ? "Council" : "", of: ({ council }) => council },
    { heading: how.identity, of: identity },
    { heading: how.number, of: (each) => `P${at(each)}` },
    { heading: how.title, of: ({ title }) => title },
    { heading: how.hasTeam === "column" ? how.team : "", of: ({ team }) => team },
    { heading: how.holder, of: ({ vacant, person }) => (vacant && how.vacancies === "holder" ? "Vacant" : person) },
    { heading: how.vacancies === "status" ? "Status" : "", of: ({ vacant }) => (vacant ? "Vacant" : "Filled") },
    { heading: how.grade, of: ({ grade }) => grade },
    { heading: how.fte, of: ({ fte }) => ftes(fte), total: (all) => sum(({ fte }) => fte)(all).toFixed(2) },
    { heading: how.salary, of: ({ salary }) => money(salary) },
    { heading: "On-costs", of: () => (how.onCosts === "percent" ? `${how.onCost * 100}%` : String(how.onCost)) },
    { heading: how.cost, of: ({ cost }) => money(cost), total: (all) => money(sum(({ cost }) => cost)(all)) },
  ];
  const columns = possible.filter(({ heading }) => heading !== "");

  const printed: string[][] = [...(how.titled ? [["Staffing establishment at 1 April 2026"]] : []), columns.map(({ heading }) => heading)];
  const total = (label: string, all: readonly PrintedPost[]) => printed.push(columns.map((column) => (column.heading === how.title ? label : (column.total?.(all) ?? ""))));
  for (const team of teams) {
    if (how.hasTeam === "section") printed.push([team[0]!.team]);
    for (const each of team) printed.push(columns.map(({ of }) => of(each)));
    if (how.hasTeam !== "no" && (how.totals === "by team" || how.totals === "both")) total("Sub total", team);
    if (how.spaced) printed.push([]);
  }
  if (how.totals === "over all" || how.totals === "both") total("Total", posts);
  const quoted = (text: string) => (text.includes(how.delimiter) ? `"${text}"` : text);
  const csv = printed.map((row) => columns.map((_, i) => quoted(row[i] ?? "")).join(how.delimiter)).join("\r\n");
  const has = { team: how.hasTeam !== "no", council: how.council, cost: how.cost !== "" };
  return { csv, posts, onCost: how.onCost, has, personal: [...PEOPLE, ...posts.map(identity).filter((text) => text !== "")] };
});
