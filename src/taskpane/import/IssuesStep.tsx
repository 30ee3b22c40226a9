import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import { TextField } from "office-ui-fabric-react/lib/TextField";
import { useState } from "react";
import { asksFunding, asksVacancy, isAcceptable, needsDecision } from "../../tables/import/decisions";
import { FUNDING_POLICIES } from "../../tables/import/establishment/readFunding";
import type { ImportIssue } from "../../tables/import/ImportIssue";
import { issueKind, type IssueCode, type Severity } from "../../tables/import/issueCodes";
import { Group } from "../Group";
import { IssueRow } from "./IssueRow";
import type { ImportWizard } from "./useImportWizard";

/** So many of a kind are shown at a time, so that hundreds stay quick to draw; decisions for all of the kind reach the others as well. */
const LISTED = 20;
const ORDER: readonly Severity[] = ["empty", "confirm", "note"];
const WORDS: Readonly<Record<Severity, string>> = { empty: "left empty", confirm: "to confirm", note: "to know" };

interface Listed {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly issues: readonly { readonly issue: ImportIssue; readonly at: number }[];
}

function byCode(issues: readonly ImportIssue[]): Listed[] {
  const groups = new Map<string, { issue: ImportIssue; at: number }[]>();
  issues.forEach((issue, at) => {
    const key = `${issue.code}|${issue.severity}`;
    const group = groups.get(key);
    if (group) group.push({ issue, at });
    else groups.set(key, [{ issue, at }]);
  });
  return [...groups.values()].map((group) => ({ code: group[0]!.issue.code, severity: group[0]!.issue.severity, issues: group })).sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
}

/** Everything that was found, by kind: decided one by one or all of a kind at once. */
export function IssuesStep({ wizard: { imported, decisions, decide, cellsOn } }: { readonly wizard: ImportWizard }) {
  if (!imported) return null;
  const groups = byCode(imported.issues);
  const open = imported.issues.filter((issue, i) => needsDecision(issue) && !decisions[i]).length;
  return (
    <>
      <p aria-live="polite">{imported.issues.length === 0 ? "No issue was found." : open === 0 ? "Everything is decided." : `${open.toLocaleString("en-GB")} of ${imported.issues.length.toLocaleString("en-GB")} issues wait for a decision. What is not decided stays as read, empty cells stay empty, and the log says so.`}</p>
      <div>
        {groups.map((group, i) => (
          <IssueGroup key={`${group.code}${group.severity}`} group={group} first={i === 0} decisions={decisions} decide={decide} cellsOn={cellsOn} />
        ))}
      </div>
    </>
  );
}

function IssueGroup({ group: { code, severity, issues }, first, decisions, decide, cellsOn }: { readonly group: Listed; readonly first: boolean } & Pick<ImportWizard, "decisions" | "decide" | "cellsOn">) {
  const [reason, setReason] = useState("");
  const [listed, setListed] = useState(LISTED);
  const { about } = issueKind(code);
  const waiting = issues.filter(({ at }) => !decisions[at]);
  const acceptable = waiting.filter(({ issue }) => isAcceptable(issue));
  const funded = waiting.filter(({ issue }) => asksFunding(issue));
  const unfilled = waiting.filter(({ issue }) => asksVacancy(issue));
  // What to do is told once where it is the same for all.
  const remedies = new Set(issues.map(({ issue }) => issue.remedy));
  const remedy = remedies.size === 1 ? issues[0]!.issue.remedy : undefined;
  const all = (list: Listed["issues"]) => list.map(({ at }) => at);
  const summary = severity === "note" ? `${issues.length} ${WORDS.note}` : `${issues.length} ${WORDS[severity]}, ${waiting.length === 0 ? "all decided" : `${waiting.length} open`}`;
  return (
    <Group title={about} summary={summary} open={first && severity !== "note"}>
      {severity !== "note" && waiting.length > 1 && (
        <div className="buttons">
          {acceptable.length > 0 && <DefaultButton text={`Accept all ${acceptable.length}`} ariaLabel={`Accept all ${acceptable.length}: ${about}`} onClick={() => decide(all(acceptable), { kind: "accept" })} />}
          {funded.length > 0 && FUNDING_POLICIES.map((as) => <DefaultButton key={as} text={`Count all ${funded.length} as ${as}`} onClick={() => decide(all(funded), { kind: "fund", as })} />)}
          {unfilled.length > 0 && [true, false].map((vacant) => <DefaultButton key={String(vacant)} text={`All ${unfilled.length} are ${vacant ? "vacant" : "filled"}`} onClick={() => decide(all(unfilled), { kind: "vacancy", vacant })} />)}
          <form
            className="inline-form"
            onSubmit={(event) => {
              event.preventDefault();
              if (reason.trim() !== "") decide(all(waiting), { kind: "ignore", reason: reason.trim() });
            }}
          >
            <TextField label={`Ignore all ${waiting.length}, because`} value={reason} onChange={(_, text = "") => setReason(text)} />
            <DefaultButton type="submit" text="Ignore all" ariaLabel={`Ignore all ${waiting.length}: ${about}`} disabled={reason.trim() === ""} />
          </form>
        </div>
      )}
      {remedy !== undefined && severity !== "note" && <p className="note">{remedy}</p>}
      <ul className="issues">
        {issues.slice(0, listed).map(({ issue, at }) => (
          <IssueRow key={at} issue={issue} tellRemedy={remedy === undefined} decision={decisions[at]} sheet={cellsOn} onDecide={(decision) => decide([at], decision)} />
        ))}
      </ul>
      {issues.length > listed && (
        <div className="buttons">
          <DefaultButton text={`Show ${Math.min(LISTED, issues.length - listed)} more of ${(issues.length - listed).toLocaleString("en-GB")}`} ariaLabel={`Show more: ${about}`} onClick={() => setListed(listed + LISTED)} />
        </div>
      )}
    </Group>
  );
}
