import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { useState } from "react";
import { budgetsFromMtfp, previewBudgets, type BudgetsPreview } from "../../excel/actions/budgetsFromMtfp";
import { type BudgetMapping } from "../../tables/budgets/BudgetMapping";
import { budgetsFault } from "../../tables/budgets/budgetsTable";
import { usePane } from "../PaneContext";
import { BudgetCouncil } from "./BudgetCouncil";
import { councilsFound } from "../../tables/budgets/councilsFound";

/** From imported MTFP tables to the council budgets that stand beside a saving: the mapping is shown first. */
export function BudgetsCard() {
  const { busy, run } = usePane();
  const [preview, setPreview] = useState<BudgetsPreview>();
  const [mappings, setMappings] = useState<Readonly<Record<string, BudgetMapping>>>({});
  const mapped = (preview?.councils ?? []).map((source) => ({ source, mapping: mappings[source.key]! })).filter(({ mapping }) => mapping && mapping.name.trim() !== "");
  const fault = preview && budgetsFault(mapped);

  const look = async () => {
    const found = await run({
      title: "Reading the MTFP tables",
      work: previewBudgets,
      tell: ({ councils }) => ({ message: `${councilsFound(councils)} Nothing is written yet.` }),
    });
    setPreview(found);
    setMappings(found?.mappings ?? {});
  };
  const write = async () => {
    const written = await run({
      title: "Writing the council budgets",
      work: (progress) => budgetsFromMtfp(mappings, progress),
      tell: ({ sheet, councils, typedOver }) => ({
        message: `Budgets of ${councils === 1 ? "1 council" : `${councils} councils`} written. What is missing is said in its row.${typedOver > 0 ? ` ${typedOver === 1 ? "1 figure" : `${typedOver} figures`} typed over a formula stayed.` : ""}`,
        places: [{ label: sheet, sheet }],
      }),
    });
    if (written) setPreview(undefined);
  };

  return (
    <section className="card" aria-labelledby="budgets-from-mtfp">
      <h3 id="budgets-from-mtfp">Council budgets from MTFP tables</h3>
      <p>Import each council’s MTFP table, or one with councils side by side. Choose the lines; the budgets are references to their cells.</p>
      {preview?.councils.map((source) => {
        const mapping = mappings[source.key];
        return mapping && <BudgetCouncil key={source.key} source={source} mapping={mapping} onMap={(more) => setMappings((all) => ({ ...all, [source.key]: { ...mapping, ...more } }))} />;
      })}
      {fault && <p className="bad">{fault.fault}</p>}
      <div className="buttons">
        <DefaultButton text={preview ? "Read the tables again" : "Look at the MTFP tables"} disabled={busy} allowDisabledFocus onClick={() => void look()} />
        {preview && <PrimaryButton text={preview.earlier === undefined ? "Write the council budgets" : "Update the council budgets"} disabled={busy || fault !== undefined} allowDisabledFocus onClick={() => void write()} />}
      </div>
    </section>
  );
}
