import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import { loadCase } from "../../excel/actions/loadCase";
import { background } from "../../excel/background";
import { cases } from "../../tables/cases/cases";
import { PEOPLE_SERVICES_CASE } from "../../tables/caseBackground";
import { Group } from "../Group";
import { usePane } from "../PaneContext";

/** The case with a card of its own is not offered twice. */
const others = cases.filter(({ tables }) => tables !== PEOPLE_SERVICES_CASE);

/** Cases worked through from their papers: tables and calculations together, at one click each. */
export function WorkedCases() {
  const { overview, busy, run } = usePane();
  const load = (id: string, title: string) =>
    void run({
      title: `Loading ${title}`,
      work: (progress) => loadCase(id, background, progress),
      tell: ({ sheets, masterCheck }) => ({ message: `${title} loaded. Master check: ${masterCheck}.`, places: sheets.map((sheet) => ({ label: sheet, sheet })) }),
    });
  return (
    <Group title="Worked cases" summary={`${others.length} cases`}>
      {others.map(({ id, title, about, source }) => (
        <div key={id} className="offer">
          <strong>{title}</strong>
          <p>{about}</p>
          <p className="note">{source}</p>
          <div className="buttons">
            <DefaultButton text="Load the case" ariaLabel={`Load the case ${title}`} disabled={busy || !overview} allowDisabledFocus onClick={() => load(id, title)} />
          </div>
        </div>
      ))}
    </Group>
  );
}
