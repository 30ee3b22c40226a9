import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import { TextField } from "office-ui-fabric-react/lib/TextField";
import { useState } from "react";
import { asksFunding, asksVacancy, decisionText, figureText, hasOffer, isAcceptable, isCorrectable, needsDecision, type Decision } from "../../tables/import/decisions";
import { FUNDING_POLICIES } from "../../tables/import/establishment/readFunding";
import type { ImportIssue } from "../../tables/import/ImportIssue";
import { readText } from "../../tables/import/read/readCell";
import { CellLink } from "../CellLink";

interface Props {
  readonly issue: ImportIssue;
  readonly decision: Decision | undefined;
  /** Sheet on which its cell stands; undefined for a file. */
  readonly sheet: string | undefined;
  /** Whether what to do is told here, and not over all issues of the kind. */
  readonly tellRemedy: boolean;
  readonly onDecide: (decision: Decision | undefined) => void;
}

/** A figure as typed; a text that can be read in two ways is not taken. */
const typed = (text: string): number | null | undefined => {
  const { kind, number } = readText(text.trim());
  return kind === "blank" ? null : kind === "number" || kind === "nil" ? number! : undefined;
};

const where = ({ row, column, cell }: ImportIssue): string => [row, column].filter((part) => part !== undefined && part !== "").join(", ") || (cell ?? "Table");

/** One issue: where, what is wrong, and what to do about it. */
export function IssueRow({ issue, decision, sheet, tellRemedy, onDecide }: Props) {
  const [asking, setAsking] = useState<"correct" | "ignore">();
  const [entry, setEntry] = useState("");
  const place = where(issue);
  const accept = hasOffer(issue) ? `Accept ${figureText(issue, issue.offered!)}` : "Accept as read";
  const value = typed(entry);
  const close = (done: Decision) => {
    onDecide(done);
    setAsking(undefined);
  };
  const ask = (what: "correct" | "ignore") => {
    setEntry(what === "correct" && issue.offered !== undefined ? figureText(issue, issue.offered) : "");
    setAsking(what);
  };
  return (
    <li className="issue">
      <p>
        <strong>{place}</strong>
        {issue.cell !== undefined && (
          <>
            {" · "}
            {sheet === undefined ? `cell ${issue.cell}` : <CellLink sheet={sheet} address={issue.cell}>{issue.cell}</CellLink>}
          </>
        )}
      </p>
      <p>{issue.detail}</p>
      {decision ? (
        <p className="good">
          {decisionText(issue, decision)}{" "}
          <DefaultButton text="Change" ariaLabel={`Change the decision on ${place}`} onClick={() => onDecide(undefined)} />
        </p>
      ) : (
        needsDecision(issue) && (
          <>
            {tellRemedy && <p className="note">{issue.remedy}</p>}
            <div className="buttons">
              {isAcceptable(issue) && <DefaultButton text={accept} ariaLabel={`${accept}: ${place}`} onClick={() => onDecide({ kind: "accept" })} />}
              {asksFunding(issue) && FUNDING_POLICIES.map((as) => <DefaultButton key={as} text={`Count as ${as}`} ariaLabel={`Count as ${as}: ${place}`} onClick={() => onDecide({ kind: "fund", as })} />)}
              {asksVacancy(issue) && [true, false].map((vacant) => <DefaultButton key={String(vacant)} text={vacant ? "Vacant" : "Filled"} ariaLabel={`${vacant ? "Vacant" : "Filled"}: ${place}`} onClick={() => onDecide({ kind: "vacancy", vacant })} />)}
              {isCorrectable(issue) && <DefaultButton text="Correct" ariaLabel={`Correct ${place}`} onClick={() => ask("correct")} />}
              <DefaultButton text="Ignore" ariaLabel={`Ignore ${place}, with a reason`} onClick={() => ask("ignore")} />
            </div>
            {asking && (
              <form
                className="inline-form"
                onSubmit={(event) => {
                  event.preventDefault();
                  if (asking === "ignore" && entry.trim() !== "") close({ kind: "ignore", reason: entry.trim() });
                  if (asking === "correct" && value !== undefined) close({ kind: "correct", value });
                }}
              >
                <TextField
                  autoFocus
                  // What is offered stands there already: typing takes its place.
                  onFocus={({ currentTarget }) => currentTarget.select()}
                  label={asking === "correct" ? "Figure, or nothing to leave the cell empty" : "Reason"}
                  value={entry}
                  onChange={(_, text = "") => setEntry(text)}
                  {...(asking === "correct" && value === undefined && { errorMessage: "Enter one figure, for example -12.6 or (12.6)." })}
                />
                <DefaultButton type="submit" text="Keep" disabled={asking === "ignore" ? entry.trim() === "" : value === undefined} />
              </form>
            )}
          </>
        )
      )}
    </li>
  );
}
