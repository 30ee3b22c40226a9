/** Headings of the sheet that says which establishment lists a posts comparison adds up. */
export const LIST_HEADINGS = {
  list: "List",
  council: "Council in the list",
  name: "Council (Input)",
  counts: "Counts? (Input)",
  written: "Council in the comparison",
  posts: "Posts",
  fte: "Posts (FTE)",
  cost: "Cost (£000)",
  fteInLines: "Posts in lines (FTE)",
  costInLines: "Cost in lines (£000)",
  check: "Check",
  told: "What is doubtful, and what to do",
} as const;

/** Headings of the sheet that says which team of which list belongs to which service line. */
export const TEAM_HEADINGS = {
  council: "Council",
  list: "List",
  inList: "Council in the list",
  team: "Team in the list",
  line: "Service line (Input)",
  like: "Looks like",
  counts: "Counts?",
  posts: "Posts",
  fte: "Posts (FTE)",
  cost: "Cost (£000)",
  generalFund: "General fund (£000)",
  grant: "Grant (£000)",
  vacant: "Marked vacant (FTE)",
  withoutFte: "Posts without FTE",
  withoutCost: "Posts without cost",
  withoutFunding: "Posts without funding",
  taken: "In the comparison?",
  under: "Counted under",
} as const;

/** Between a council and its service line where a team is counted: "Aford | Care". A council whose own name holds it is told apart otherwise. */
export const UNDER = " | ";
