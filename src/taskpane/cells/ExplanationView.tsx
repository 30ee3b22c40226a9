import type { Explanation } from "../../excel/explain/Explanation";
import { CellLink } from "../CellLink";
import { CallCard } from "./CallCard";
import { InputLines } from "./InputLines";

type OfFormula = Extract<Explanation, { kind: "formula" }>;
type OfValue = Extract<Explanation, { kind: "value" }>;

/** An explanation as read from top to bottom: what the cell shows, its formula, each call, what else it draws on. */
export function ExplanationView({ explanation }: { readonly explanation: Explanation }) {
  const { sheet, address } = explanation.at;
  const cell = (
    <CellLink sheet={sheet} address={address}>
      {sheet}, {address}
    </CellLink>
  );
  return (
    <div className="explanation" role="region" aria-label={`Explanation of ${sheet}, ${address}`}>
      {explanation.kind === "empty" && <p>{cell} is empty.</p>}
      {explanation.kind === "value" && (
        <>
          <p>
            {cell} holds <strong>{explanation.value}</strong>, a plain value.
          </p>
          <ValueFacts {...explanation} />
        </>
      )}
      {explanation.kind === "formula" && (
        <>
          <p>
            {cell} shows <strong>{explanation.result}</strong>
            {explanation.spill ? <Spill {...explanation.spill} /> : ", worked out by"}
          </p>
          <code className="formula">{explanation.formula}</code>
          <Calls {...explanation} />
        </>
      )}
    </div>
  );
}

function Spill({ anchor, row, column, rows, columns }: NonNullable<OfFormula["spill"]>) {
  const place = [...(rows > 1 ? [`row ${row} of ${rows}`] : []), ...(columns > 1 ? [`column ${column} of ${columns}`] : [])].join(", ");
  return (
    <>
      : {place} of what the formula in <CellLink {...anchor}>{anchor.address}</CellLink> gives
    </>
  );
}

function Calls({ calls, others }: OfFormula) {
  return (
    <>
      {calls.map((call, i) => (
        <CallCard key={`${i} ${call.written}`} call={call} />
      ))}
      {others.length > 0 && (
        <>
          <h4>{calls.length > 0 ? "What else the formula draws on" : "What the formula draws on"}</h4>
          <InputLines inputs={others} />
        </>
      )}
      {calls.length === 0 && <p className="note">The formula calls no function of Common Purse.</p>}
    </>
  );
}

const ValueFacts = ({ table, sheet, reference }: OfValue) => (
  <dl className="facts">
    {table && (
      <>
        <dt>Heading</dt>
        <dd>{table.heading}</dd>
        <dt>Row</dt>
        <dd>{table.row}</dd>
        <dt>Table</dt>
        <dd>{table.name}</dd>
      </>
    )}
    {sheet && (
      <>
        <dt>Sheet</dt>
        <dd>
          {sheet.title}. {sheet.statement}
        </dd>
      </>
    )}
    {reference !== undefined && (
      <>
        <dt>Source</dt>
        <dd>{reference}</dd>
      </>
    )}
    {!table && !sheet && (
      <>
        <dt>Source</dt>
        <dd>none known: the cell stands in no table and on no sheet that Common Purse wrote</dd>
      </>
    )}
  </dl>
);
