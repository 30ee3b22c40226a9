import { cases } from "../../tables/cases/cases";
import { CaseCard } from "../load/CaseCard";

/** The programmes of the papers, each loaded with its sheets at one click: worked demonstrations, and forms for one's own figures. */
export function CasesTab() {
  return (
    <>
      <h2>Cases</h2>
      <p>Programmes from council papers. Each writes its tables and the sheets that work from them. Change an input, or add rows of your own, and the sheets follow; what a paper leaves open says “needs your assumption”.</p>
      {cases.map((offered) => (
        <CaseCard key={offered.id} offered={offered} />
      ))}
    </>
  );
}
