import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import { reconcileTables } from "../../excel/actions/reconcile";
import { usePane } from "../PaneContext";

/** Published against recomputed, for every table that is loaded or imported. */
export function TieBackButton() {
  const { busy, run } = usePane();
  const start = () =>
    run({
      title: "Working the loaded tables' totals out again",
      work: reconcileTables,
      tell: ({ sheet, figures, differ }) => ({ message: `${figures} figures worked out again, ${differ === 0 ? "none differs" : `${differ} differ`}.`, places: [{ label: sheet, sheet }] }),
    });
  return (
    <section className="card" aria-labelledby="tie-back">
      <h3 id="tie-back">Tie back the loaded tables</h3>
      <p>Works out again every total of the loaded and imported tables, in live formulas, with room for an explanation beside each difference.</p>
      <div className="buttons">
        <DefaultButton text="Write the tie-back report" disabled={busy} allowDisabledFocus onClick={() => void start()} />
      </div>
    </section>
  );
}
