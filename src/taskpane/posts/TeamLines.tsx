import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import type { StudiedTeam } from "../../tables/posts/studyPosts";
import { Group } from "../Group";
import { KeptField } from "./KeptField";

/** More can be changed on the sheet. */
const LISTED = 60;

interface Props {
  readonly teams: readonly StudiedTeam[];
  /** Teams whose likeness somebody has looked at. */
  readonly apart: readonly string[];
  readonly onLines: (lines: Readonly<Record<string, string>>) => void;
  readonly onApart: (keys: readonly string[]) => void;
}

/** Teams of one name that look like one other line: several councils may spell it the same way. */
function alikeOf(teams: readonly StudiedTeam[], apart: readonly string[]): (readonly StudiedTeam[])[] {
  const groups = new Map<string, StudiedTeam[]>();
  for (const team of teams) {
    if (team.like === undefined || apart.includes(team.key)) continue;
    const name = `${team.line.toLowerCase()}\n${team.like}`;
    groups.set(name, [...(groups.get(name) ?? []), team]);
  }
  return [...groups.values()];
}

const called = ({ team, entry }: StudiedTeam) => `${team === "" ? "Posts without a team" : `“${String(team)}”`} (${entry.name || entry.sheet})`;

/** Names that look alike, to be put on one line or kept apart; then the line of every team. */
export function TeamLines({ teams, apart, onLines, onApart }: Props) {
  const counting = teams.filter(({ entry }) => entry.counts !== "no");
  const alike = alikeOf(counting, apart);
  const without = counting.filter(({ line }) => line === "").length;
  return (
    <>
      {alike.length > 0 && (
        <section aria-label="Names that look alike">
          <p>{alike.length === 1 ? "One team’s name looks" : `${alike.length} teams’ names look`} like another council’s. They stay on lines of their own unless you say so.</p>
          <ul className="issues">
            {alike.map((group) => {
              const [first] = group;
              const like = first!.like ?? "";
              const name = `“${first!.line}” (${group.map(({ entry }) => entry.name || entry.sheet).join(", ")})`;
              const keys = group.map(({ key }) => key);
              return (
                <li key={first!.key} className="issue">
                  <p>
                    {name} looks like “{like}”.
                  </p>
                  <div className="buttons">
                    <DefaultButton text="Same line" ariaLabel={`Same line: ${name} and ${like}`} onClick={() => onLines(Object.fromEntries(keys.map((key) => [key, like])))} />
                    <DefaultButton text="Keep apart" ariaLabel={`Keep apart: ${name} and ${like}`} onClick={() => onApart(keys)} />
                  </div>
                </li>
              );
            })}
          </ul>
        </section>
      )}
      <Group title="Service line of each team" summary={without > 0 ? `${without} without` : `${counting.length} teams`} open={without > 0}>
        {[...counting.filter(({ line }) => line === ""), ...counting.filter(({ line }) => line !== "")].slice(0, LISTED).map((team) => (
          <KeptField key={team.key} label={called(team)} value={team.line} onKeep={(line) => onLines({ [team.key]: line })} />
        ))}
        {counting.length > LISTED && <p className="note">And {counting.length - LISTED} more: they are on the sheet Teams and lines once it is written, and can be changed there.</p>}
      </Group>
    </>
  );
}
