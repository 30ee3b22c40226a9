import type { Swings } from "../../excel/actions/swingWeights";
import { CellLink } from "../CellLink";
import type { SwingPreview } from "./swingEntries";

interface Props {
  readonly swings: Swings;
  /** Name of the set whose points these are. */
  readonly set: string;
  readonly preview: SwingPreview;
}

/** What the points come to: a weight for every swing, and every option's rank now and then. */
export function SwingOutcome({ swings: { sheet, criteria, options, sets }, set, preview: { weights, before, after } }: Props) {
  const places = sets.find(({ name }) => name === set)?.rankAddresses ?? [];
  const moved = before !== null && before.some((rank, i) => rank !== after[i]);
  return (
    <>
      <table>
        <caption className="note">Weight of each swing, not yet written</caption>
        <thead>
          <tr>
            <th scope="col">Criterion</th>
            <th scope="col" className="number">
              Weight
            </th>
          </tr>
        </thead>
        <tbody>
          {criteria.map(({ name }, c) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="number">{weights[c]!.toFixed(1)}%</td>
            </tr>
          ))}
          <tr>
            <th scope="row">Sum</th>
            <td className="number">{weights.reduce((sum, weight) => sum + weight, 0).toFixed(1)}%</td>
          </tr>
        </tbody>
      </table>
      <table>
        <caption className="note">
          Ranks before and after; the marks stand on <CellLink sheet={sheet}>{sheet}</CellLink>
        </caption>
        <thead>
          <tr>
            <th scope="col">Option</th>
            <th scope="col" className="number">
              Rank now
            </th>
            <th scope="col" className="number">
              From swings
            </th>
          </tr>
        </thead>
        <tbody>
          {options.map((option, i) => (
            <tr key={option}>
              <th scope="row">{option}</th>
              <td className="number">
                {before === null ? (
                  "not known"
                ) : places[i] === undefined ? (
                  before[i]
                ) : (
                  <CellLink sheet={sheet} address={places[i]} label={`Rank of ${option} now, ${before[i]}`}>
                    {before[i]}
                  </CellLink>
                )}
              </td>
              <td className="number">{after[i]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note" aria-live="polite">
        First from swings: {options.filter((_, i) => after[i] === 1).join(", ")}.{before !== null && (moved ? " The order changes." : " The order stays as it is.")}
      </p>
    </>
  );
}
