import { ChoiceGroup } from "office-ui-fabric-react/lib/ChoiceGroup";
import type { StudiedEntry } from "../../tables/posts/studyPosts";
import { CellLink } from "../CellLink";
import { KeptField } from "./KeptField";
import { WithCells } from "./WithCells";

interface Props {
  readonly entry: StudiedEntry;
  /** Sheets that may hold another version of it. */
  readonly others: readonly string[];
  readonly onName: (name: string) => void;
  readonly onCounts: (counts: "yes" | "no") => void;
}

const COUNTS = [{ key: "yes", text: "Counts" }, { key: "no", text: "Does not count" }] as const;
const figure = (value: number) => value.toLocaleString("en-GB", { maximumFractionDigits: 2 });

/** A list's part for one council: what the council is called, whether it counts, and what is doubtful about it. */
export function ListChoice({ entry: { sheet, council, name, counts, posts, fte, problems }, others, onName, onCounts }: Props) {
  const part = council === "" ? "" : `, ${String(council)}`;
  return (
    <div className="issue" role="group" aria-label={`List ${sheet}${part}`}>
      <p>
        <CellLink sheet={sheet}>{sheet}</CellLink>
        {part} · {figure(posts)} posts, {figure(fte)} FTE
      </p>
      <KeptField label="Council" value={name} onKeep={onName} />
      {(others.length > 0 || counts === "no") && (
        <>
          {others.length > 0 && <p className="notice">May be another version of the list on {others.map((other) => `“${other}”`).join(", ")}. Say which counts; both do where they are two parts of a list, or two councils.</p>}
          <ChoiceGroup label={`Does ${sheet}${part} count?`} selectedKey={counts ?? null} options={[...COUNTS]} onChange={(_, option) => option && onCounts(option.key === "yes" ? "yes" : "no")} />
        </>
      )}
      {problems.length > 0 && (
        <ul>
          {problems.map((problem) => (
            <li key={problem} className="notice">
              <WithCells sheet={sheet} text={problem} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
