import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import { comparePosts } from "../../excel/actions/comparePosts";
import { usePane } from "../PaneContext";

/** From one imported establishment list for each council to the posts comparison that Compare draws on. */
export function ComparePostsButton() {
  const { busy, run } = usePane();
  const start = () =>
    run({
      title: "Adding up the establishment lists",
      work: comparePosts,
      tell: ({ sheet, lines }) => ({ message: `${lines} lines written. Enter the proposed posts and their costs.`, places: [{ label: sheet, sheet }] }),
    });
  return (
    <section className="card" aria-labelledby="compare-posts">
      <h3 id="compare-posts">Posts comparison from establishment lists</h3>
      <p>Import one list for each council, with the council’s name as the title of its table. Posts and cost are added up by team; the structure proposed is yours to enter.</p>
      <div className="buttons">
        <DefaultButton text="Write the posts comparison" disabled={busy} allowDisabledFocus onClick={() => void start()} />
      </div>
    </section>
  );
}
