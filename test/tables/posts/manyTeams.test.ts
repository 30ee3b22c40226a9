import Fuse from "fuse.js";
import { bytesOf } from "../../../src/excel/writeSheet";
import { freshSheet } from "../../../src/tables/live/LiveTable";
import { NO_DECISIONS } from "../../../src/tables/posts/PostsDecisions";
import { readPostsList } from "../../../src/tables/posts/PostsList";
import { POSTS_SHEETS, postsTables } from "../../../src/tables/posts/postsTables";
import { studyPosts } from "../../../src/tables/posts/studyPosts";
import { TableView } from "../../../src/tables/TableView";

const COUNCILS = 12;
const TEAMS = 25;
const POSTS = 10_000;
const SERVICES = ["Adult", "Children", "Drainage", "Education", "Fleet", "Grounds", "Housing", "Income", "Kerbside", "Leisure", "Museum", "Nursery", "Open space", "Parking", "Quality", "Revenue", "School", "Transport", "Vehicle", "Waste"];
const WORK = ["advice", "business", "care", "design", "enforcement", "finance", "governance", "help", "inspection", "journeys", "knowledge", "lettings", "maintenance", "needs", "operations"];

/** 300 names, none of them like another. */
const team = (n: number): string => `${SERVICES[n % SERVICES.length]!} ${WORK[Math.floor(n / SERVICES.length)]!}`;

/** Ten thousand posts of twelve councils, each with teams that no other has. */
const list = readPostsList(new TableView("All posts", 4, 0, ["Post number", "Council", "Team", "Post title", "Posts (FTE)", "Cost (£)", "General fund share", "Grant share"],
  Array.from({ length: POSTS }, (_, i) => {
    const council = i % COUNCILS;
    return [`P${i}`, `Council ${String.fromCharCode(65 + council)}`, team(council * TEAMS + (Math.floor(i / COUNCILS) % TEAMS)), "Officer", 1, 40_000, 1, 0];
  })))!;

it("are compared by name only where they share their letters", () => {
  const searched = jest.spyOn(Fuse.prototype, "search");
  const study = studyPosts([list], NO_DECISIONS);
  const searches = searched.mock.calls.length;
  searched.mockRestore();
  expect({ lines: study.lines.length, councils: study.councils.length, teams: study.teams.length }).toEqual({ lines: COUNCILS * TEAMS, councils: COUNCILS, teams: COUNCILS * TEAMS });
  // Each of 300 against up to 275 of others would be 40,000 comparisons.
  expect(searches).toBeLessThan(1_000);
});

it("become one formula for each figure, none of them long, and few that go through the list row by row", () => {
  const study = studyPosts([list], NO_DECISIONS);
  const tables = postsTables(study, {}, POSTS_SHEETS, new Map(), "1 April 2026");
  const sheets = (["posts", "lists", "teams"] as const).map((part) => freshSheet(tables[part], tables[part].content.table));
  const formulas = sheets.map(({ blocks }) => blocks.flatMap(({ cells }) => cells.flat()).filter((cell): cell is string => typeof cell === "string" && cell.startsWith("=")));
  // Four measures of twelve councils and of all together on 300 lines, with the check; six for each list; eleven for each team.
  expect(formulas.map(({ length }) => length)).toEqual([300 * 4 * 13 + 1, 12 * 6, 300 * 11]);
  expect(Math.max(...formulas.flat().map(({ length }) => length))).toBeLessThan(500);
  // General fund and grant of a team are the only products over the posts.
  const overPosts = formulas.map((each) => each.filter((formula) => formula.includes("SUMPRODUCT(") && formula.includes("'All posts'!")).length);
  expect(overPosts).toEqual([0, 0, 600]);
  const bytes = sheets.map(({ blocks }) => blocks.reduce((sum, block) => sum + bytesOf(block), 0));
  expect(bytes[0]).toBeLessThan(7_000_000);
  expect(bytes[1]! + bytes[2]!).toBeLessThan(1_000_000);
});
