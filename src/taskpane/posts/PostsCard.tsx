import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { useMemo, useState } from "react";
import { comparePosts, previewPosts, type PostsPreview } from "../../excel/actions/comparePosts";
import { NO_DECISIONS, withDecisions, type PostsDecisions } from "../../tables/posts/PostsDecisions";
import { postsFault } from "../../tables/posts/postsTables";
import { studyPosts } from "../../tables/posts/studyPosts";
import { counted } from "../counted";
import { usePane } from "../PaneContext";
import { ListChoice } from "./ListChoice";
import { TeamLines } from "./TeamLines";

/** From imported establishment lists to the posts comparison that Compare draws on: looked at first, then written or updated. */
export function PostsCard() {
  const { busy, run } = usePane();
  const [preview, setPreview] = useState<PostsPreview>();
  const [decided, setDecided] = useState<PostsDecisions>(NO_DECISIONS);
  const [apart, setApart] = useState<readonly string[]>([]);
  const study = useMemo(() => preview && studyPosts(preview.lists, withDecisions(preview.decided, decided)), [preview, decided]);
  const decide = (more: Partial<PostsDecisions>) => setDecided((before) => withDecisions(before, { ...NO_DECISIONS, ...more }));
  const fault = study && postsFault(study);

  const look = async () => {
    const found = await run({
      title: "Reading the establishment lists",
      work: previewPosts,
      tell: ({ lists }) => ({ message: `${lists.length === 1 ? "1 list" : `${lists.length} lists`} read. Nothing is written yet.` }),
    });
    setPreview(found);
    setDecided(NO_DECISIONS);
  };
  const write = async () => {
    const written = await run({
      title: "Adding up the establishment lists",
      work: (progress) => comparePosts(decided, progress),
      tell: ({ sheet, lines, councils, problems, typedOver, beside }) => ({
        message: [
          `${counted(lines, "line", "lines")} for ${councils.length === 1 ? councils[0]! : counted(councils.length, "council", "councils")}. Enter the proposed posts and their costs.`,
          ...(problems.length > 0 ? [`Doubtful: ${[...new Set(problems.map((each) => each.sheet))].join(", ")}; see ${beside[0] ?? ""}.`] : []),
          ...(typedOver > 0 ? [`${counted(typedOver, "figure", "figures")} typed over a formula stayed.`] : []),
        ].join(" "),
        places: [sheet, ...beside].map((name) => ({ label: name, sheet: name })),
      }),
    });
    if (written) setPreview(undefined);
  };

  return (
    <section className="card" aria-labelledby="compare-posts">
      <h3 id="compare-posts">Posts comparison from establishment lists</h3>
      <p>Import one list with a column of councils, or one list for each council. Posts and cost are added up by team in live formulas; the structure proposed is yours to enter. One council’s list alone gives its posts by service line.</p>
      {study && (
        <>
          {study.entries.map((entry) => (
            <ListChoice
              key={entry.key}
              entry={entry}
              others={study.entries.filter(({ key }) => entry.versions.includes(key)).map(({ sheet }) => sheet)}
              onName={(name) => decide({ names: { [entry.key]: name } })}
              onCounts={(counts) => decide({ counts: { [entry.key]: counts } })}
            />
          ))}
          <TeamLines teams={study.teams} apart={apart} onLines={(lines) => decide({ lines })} onApart={(keys) => setApart((before) => [...before, ...keys])} />
          {fault && <p className="bad">{fault.fault}</p>}
        </>
      )}
      <div className="buttons">
        <DefaultButton text={preview ? "Read the lists again" : "Look at the lists"} disabled={busy} allowDisabledFocus onClick={() => void look()} />
        {preview && <PrimaryButton text={preview.earlier === undefined ? "Write the posts comparison" : "Update the posts comparison"} disabled={busy || fault !== undefined} allowDisabledFocus onClick={() => void write()} />}
      </div>
    </section>
  );
}
