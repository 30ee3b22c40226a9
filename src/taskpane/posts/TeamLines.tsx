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
  readonly onLine: (key: string, line: string) => void;
  readonly onApart: (key: string) => void;
}

const called = ({ team, entry }: StudiedTeam) => `${team === "" ? "Posts without a team" : `“${String(team)}”`} (${entry.name || entry.sheet})`;

/** Names that look alike, to be put on one line or kept apart; then the line of every team. */
export function TeamLines({ teams, apart, onLine, onApart }: Props) {
  const counting = teams.filter(({ entry }) => entry.counts !== "no");
  const alike = counting.filter(({ key, like }) => like !== undefined && !apart.includes(key));
  const without = counting.filter(({ line }) => line === "").length;
  return (
    <>
      {alike.length > 0 && (
        <section aria-label="Names that look alike">
          <p>{alike.length === 1 ? "One team looks" : `${alike.length} teams look`} like another council’s. They stay on lines of their own unless you say so.</p>
          <ul className="issues">
            {alike.map((team) => (
              <li key={team.key} className="issue">
                <p>
                  {called(team)} looks like “{team.like}”.
                </p>
                <div className="buttons">
                  <DefaultButton text="Same line" ariaLabel={`Same line: ${called(team)} and ${team.like ?? ""}`} onClick={() => onLine(team.key, team.like ?? "")} />
                  <DefaultButton text="Keep apart" ariaLabel={`Keep apart: ${called(team)} and ${team.like ?? ""}`} onClick={() => onApart(team.key)} />
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Group title="Service line of each team" summary={without > 0 ? `${without} without` : `${counting.length} teams`} open={without > 0}>
        {[...counting.filter(({ line }) => line === ""), ...counting.filter(({ line }) => line !== "")].slice(0, LISTED).map((team) => (
          <KeptField key={team.key} label={called(team)} value={team.line} onKeep={(line) => onLine(team.key, line)} />
        ))}
        {counting.length > LISTED && <p className="note">And {counting.length - LISTED} more: they are on the sheet Teams and lines once it is written, and can be changed there.</p>}
      </Group>
    </>
  );
}
