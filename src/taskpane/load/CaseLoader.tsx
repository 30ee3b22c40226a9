import { PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { useId } from "react";
import { PEOPLE_SERVICES_CASE } from "../../tables/caseBackground";
import { standingOf } from "../../excel/tableStanding";
import { CellLink } from "../CellLink";
import { usePane } from "../PaneContext";
import { offers } from "./offers";
import { placeTables } from "./placement";
import { useLoad } from "./useLoad";

const wanted = offers.filter(({ content }) => PEOPLE_SERVICES_CASE.some((id) => id === content.id)).map(({ content }) => content);

/** All that the comparison of 2013 draws on, at one click: what is there already stays as it is. */
export function CaseLoader() {
  const { overview, busy, openTab } = usePane();
  const load = useLoad();
  const heading = useId();
  const workbook = overview?.workbook;
  const standings = workbook ? wanted.map((content) => ({ content, ...standingOf(content, workbook) })) : [];
  const there = standings.flatMap(({ own }) => (own ? [own] : []));
  const missing = wanted.filter((content) => !standings.some((standing) => standing.content === content && standing.own));
  const moved = standings.filter(({ own, taken }) => !own && taken !== undefined);

  const start = () => {
    if (!workbook) return;
    const placed = placeTables(missing, {}, workbook);
    void load([...placed.values()].flatMap(({ request }) => (request ? [request] : [])));
  };

  return (
    <section className="card" aria-labelledby={heading}>
      <h3 id={heading}>The People Services case of 2013</h3>
      <p>Three councils, eight operating models. Loads the five published tables that the comparison draws on.</p>
      {there.length > 0 && (
        <p>
          Loaded:{" "}
          {there.map(({ marker, sheet }, i) => (
            <span key={marker}>
              {i > 0 && ", "}
              <CellLink sheet={sheet}>{sheet}</CellLink>
            </span>
          ))}
          .
        </p>
      )}
      {moved.map(({ content, taken, freeName }) => (
        <p key={content.id}>
          A sheet named “{taken}” is there and stays as it is: {content.title} goes to “{freeName}”.
        </p>
      ))}
      <div className="buttons">
        {missing.length > 0 ? (
          <PrimaryButton
            data-testid="load-2013"
            text={there.length === 0 ? "Load everything for the 2013 comparison" : `Load the ${missing.length} missing`}
            disabled={busy || !workbook}
            allowDisabledFocus
            onClick={start}
          />
        ) : (
          <PrimaryButton text="Go on to Compare" onClick={() => openTab("compare")} />
        )}
      </div>
    </section>
  );
}
