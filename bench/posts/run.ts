import { addInWorkbook } from "../../host/headless/addInWorkbook";
import { isActionFault } from "../../src/excel/ActionFault";
import { comparePosts } from "../../src/excel/actions/comparePosts";
import { loadTables } from "../../src/excel/actions/loadTables";
import type { TableContent } from "../../src/tables/TableContent";

const POSTS = 10_000;
const COUNCILS = 12;
const TEAMS = 25;
/** Twelve times the figures may take this many times as long: less than in proportion. */
const GOAL_RATIO = 6;

const SERVICES = ["Adult", "Children", "Drainage", "Education", "Fleet", "Grounds", "Housing", "Income", "Kerbside", "Leisure", "Museum", "Nursery", "Open space", "Parking", "Quality", "Revenue", "School", "Transport", "Vehicle", "Waste"];
const WORK = ["advice", "business", "care", "design", "enforcement", "finance", "governance", "help", "inspection", "journeys", "knowledge", "lettings", "maintenance", "needs", "operations"];
const team = (n: number): string => `${SERVICES[n % SERVICES.length]!} ${WORK[Math.floor(n / SERVICES.length) % WORK.length]!}`;

/** One list of all councils' posts. @param own Whether each council's teams are called as no other's are. */
const establishmentList = (own: boolean): TableContent => ({
  id: "posts", kind: "facts", title: "Posts", sheet: "Posts", table: "T_Posts", statement: "Figures in £.", source: "Made for the benchmark", notes: [],
  columns: ["Post number", "Council", "Team", "Post title", "Posts (FTE)", "Cost (£)", "General fund share (%)", "Grant share (%)"].map((heading) => ({ heading })),
  rows: Array.from({ length: POSTS }, (_, i) => {
    const [council, nth] = [i % COUNCILS, Math.floor(i / COUNCILS) % TEAMS];
    return [`P${i}`, `Council ${String.fromCharCode(65 + council)}`, team(own ? council * TEAMS + nth : nth), "Officer", 1, 38_000 + (i % 19) * 1000, 0.5, 0.5];
  }),
  emphasis: Array.from({ length: POSTS }, () => "line"),
});

/** Time of this program alone, in ms, whatever else the machine does meanwhile. */
async function timed(own: boolean): Promise<{ readonly lines: number; readonly processor: number }> {
  const workbook = await addInWorkbook();
  try {
    const loaded = await loadTables([{ content: establishmentList(own), as: { newSheet: "Posts" } }]);
    if (isActionFault(loaded)) throw new Error(loaded.fault);
    const before = process.cpuUsage();
    const compared = await comparePosts();
    const { user, system } = process.cpuUsage(before);
    if (isActionFault(compared)) throw new Error(compared.fault);
    return { lines: compared.lines, processor: (user + system) / 1_000 };
  } finally {
    workbook.close();
  }
}

/** Adding up many posts by few service lines and by many: true when the time grows less than the figures do. */
export async function benchPosts(): Promise<boolean> {
  const few = await timed(false);
  const many = await timed(true);
  for (const { lines, processor } of [few, many]) console.log(`${POSTS.toLocaleString("en-GB")} posts of ${COUNCILS} councils by ${lines} service lines: added up in live formulas in ${(processor / 1_000).toFixed(1)} s`);
  const ratio = many.processor / few.processor;
  console.log(`${many.lines / few.lines} times the figures: ${ratio.toFixed(1)} times as long (goal: below ${GOAL_RATIO})`);
  return ratio < GOAL_RATIO;
}
