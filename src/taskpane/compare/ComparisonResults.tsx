import type { Overview } from "../../excel/actions/readOverview";
import { CellLink } from "../CellLink";
import { counted } from "../counted";

/** The columns that fit a narrow pane; the sheet shows them all. */
const SHOWN: readonly { readonly heading: RegExp; readonly title: string }[] = [
  { heading: /^Lowest saving after grant/, title: "Lowest saving, £000" },
  { heading: /^Score/, title: "Score" },
  { heading: /^Rank by score/, title: "Rank" },
];

const NEEDS = "needs yours";

/** The master check and the models side by side, every figure a link to its cell. */
export function ComparisonResults({ comparison, masterCheck, missing }: Pick<Overview, "comparison" | "masterCheck" | "missing">) {
  if (!comparison) return null;
  const { sheet, models } = comparison;
  const columns = SHOWN.filter(({ heading }) => models[0]?.cells.some((cell) => heading.test(cell.heading)));
  const waiting = models.flatMap(({ cells }) => cells).filter(({ needsAssumption }) => needsAssumption);
  const firstWaiting = missing ?? (waiting[0] && { sheet, address: waiting[0].address });
  const good = masterCheck?.text === "OK";
  return (
    <section className="card" aria-labelledby="results">
      <h3 id="results">Results as they stand</h3>
      {masterCheck && (
        <p className={good ? "good" : "bad"}>
          Master check:{" "}
          <CellLink sheet={masterCheck.sheet} address={masterCheck.failing?.address ?? masterCheck.address}>
            {masterCheck.text}
          </CellLink>
          {masterCheck.failing && ` First: ${masterCheck.failing.what}.`}
        </p>
      )}
      <table className="stacked">
        <caption className="note">After grant, a year at full effect. Negative is a saving. Press a figure to see its cell.</caption>
        <thead>
          <tr>
            <th scope="col">Model</th>
            {columns.map(({ title }) => (
              <th scope="col" key={title} className="number">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {models.map(({ model, cells }) => (
            <tr key={model}>
              <th scope="row">{model}</th>
              {columns.map(({ heading, title }) => {
                const cell = cells.find((candidate) => heading.test(candidate.heading));
                return (
                  <td key={title} className="number" data-title={title}>
                    {cell && (
                      <CellLink sheet={sheet} address={cell.address} label={`${title} of ${model}, ${cell.text}`}>
                        {cell.needsAssumption ? NEEDS : cell.text}
                      </CellLink>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {firstWaiting && waiting.length > 0 && (
        <p className="note">
          <CellLink {...firstWaiting}>{counted(waiting.length, "result waits", "results wait")}</CellLink> for an assumption of yours, such as a one-off cost.
        </p>
      )}
    </section>
  );
}
