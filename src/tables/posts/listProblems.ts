import { cellsOf, placesOf, type PostsList } from "./PostsList";

const counted = (count: number, one = "", many = one) => (count === 1 ? `1 post${one}` : `${count.toLocaleString("en-GB")} posts${many}`);

/** What keeps a list's posts from being counted in full: the reason, where, and what to do. */
export function listProblems(list: PostsList, council: string, rows: readonly number[], hasCouncils: boolean): string[] {
  const { at, cost } = list;
  const without = (heading: string | undefined) => {
    const cells = cellsOf(list, heading);
    return heading === undefined ? [] : rows.filter((row) => typeof cells[row] !== "number");
  };
  const found: string[] = [];
  if (hasCouncils && council === "") found.push(`${counted(rows.length, " names", " name")} no council (${placesOf(list, at.council!, rows)}): enter it there, or in the column Council (Input) here.`);
  if (at.team === undefined) found.push(`The list has no column Team, so its ${counted(rows.length, " belongs", " belong")} to no line: enter their service line, or import the list again with a column that tells the team.`);
  else {
    const teams = cellsOf(list, at.team);
    const none = rows.filter((row) => String(teams[row]) === "");
    if (none.length > 0) found.push(`${counted(none.length, " has", " have")} no team (${placesOf(list, at.team, none)}): enter it there, or their service line on the sheet of teams.`);
  }
  if (at.fte === undefined) found.push("The list has no column Posts (FTE), so its posts stay empty: import it again with FTE or hours.");
  if (cost === undefined) found.push("The list has no column of cost, so its cost stays empty: import it again with the cost of each post.");
  else if (cost.unit === undefined) found.push(`The column ${cost.heading} has no unit, so its cost stays empty: write "${cost.heading} (£)" or "${cost.heading} (£000)" as its heading.`);
  for (const [what, heading] of [["FTE", at.fte], ["cost", cost?.unit && cost.heading]] as const) {
    const open = without(heading);
    if (open.length > 0) found.push(`${counted(open.length)} without ${what} (${placesOf(list, heading!, open)}): their team's ${what} stays empty until you enter it there, 0 where there is none.`);
  }
  const [general, grant] = [without(at.generalFund), without(at.grant)];
  if (at.generalFund === undefined || at.grant === undefined) found.push("The list does not say who pays for a post, so general fund and grant stay empty: import it again with a column Funding, or enter them in the comparison.");
  else if (general.length + grant.length > 0) {
    const open = general.length > 0 ? general : grant;
    found.push(`${counted(open.length)} without a share of general fund and grant (${placesOf(list, general.length > 0 ? at.generalFund : at.grant, open)}): their team's stay empty until you enter both.`);
  }
  return found;
}
