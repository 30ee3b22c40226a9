import { inert } from "../sheet/inert";
import { SheetBuilder } from "../sheet/SheetBuilder";

export interface AboutFacts {
  readonly councils: readonly string[];
  readonly sheets: readonly { readonly name: string; readonly holds: string }[];
  readonly sources: readonly { readonly sheet: string; readonly source: string }[];
  /** The table taken for each part, why, and what else was loaded. */
  readonly compared: readonly { readonly label: string; readonly sheet?: string; readonly why: string; readonly others: readonly string[] }[];
  /** 23 November 2026 */
  readonly writtenOn: string;
  readonly masterCheck: string;
}

/** What the workbook is, where each thing stands, and where the figures come from. */
export function aboutSheet(name: string, facts: AboutFacts): SheetBuilder {
  const s = new SheetBuilder(name, "about");
  s.widths = [30, 100];
  s.heading("About this comparison", `Operating models compared for ${facts.councils.join(", ")}. Written by Common Purse on ${facts.writtenOn}; every result is a live formula.`);
  s.add(["Checks", `=${facts.masterCheck}`], { style: "master" });
  s.skip();
  const said = (what: string, text: string) => {
    const { row } = s.add([what, text]);
    s.dress({ row, column: 1, rows: 1, columns: 1 }, { style: "text" });
  };
  s.section("Sheets", 2);
  s.add(["Sheet", "What it holds"], { style: "heading" });
  for (const { name: sheet, holds } of facts.sheets) said(inert(sheet), inert(holds));
  s.skip();
  s.section("How to read the figures", 2);
  said("Sign", "Changes are proposed − current: a negative figure is a saving, a positive one a cost.");
  said("Inputs", "Cells on a cream ground under a heading marked Input. Change one and every sheet follows.");
  said("Status", "published: printed in a paper. derived: worked out from printed figures. assumed: a judgement, its reason beside it. yours: entered by you.");
  said("Needs your assumption", "No table gives the figure and nobody has entered one; it is never taken as 0.");
  said("Own functions", "Functions such as =SAVINGS.GRANTADJ() come from the Common Purse add-in. To hand the workbook to somebody without it: Common Purse, Cells, Detach replaces them by plain Excel formulas with the same results.");
  s.skip();
  if (facts.compared.length > 0) {
    s.section("Tables compared", 2, "Which table was taken for each part, and why. Choose others on Compare, then write the comparison again.");
    s.add(["Part", "Table"], { style: "heading" });
    for (const { label, sheet, why, others } of facts.compared) {
      said(label, inert(`${sheet === undefined ? "None" : `Sheet ${sheet}`}: ${why}.${others.length > 0 ? ` Also loaded, not compared: ${others.join(", ")}.` : ""}`));
    }
    s.skip();
  }
  s.section("Sources", 2);
  s.add(["Sheet", "Source"], { style: "heading" });
  for (const { sheet, source } of facts.sources) said(inert(sheet), inert(source));
  s.pagesTall = 1;
  return s;
}
