import { inert } from "../sheet/inert";
import { SheetBuilder } from "../sheet/SheetBuilder";

export interface AboutFacts {
  readonly councils: readonly string[];
  readonly sheets: readonly { readonly name: string; readonly holds: string }[];
  readonly sources: readonly { readonly sheet: string; readonly source: string }[];
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
  s.section("Sheets", 2);
  s.add(["Sheet", "What it holds"], { style: "heading" });
  for (const { name: sheet, holds } of facts.sheets) s.add([inert(sheet), inert(holds)]);
  s.skip();
  s.section("How to read the figures", 2);
  s.add(["Sign", "Changes are proposed − current: a negative figure is a saving, a positive one a cost."]);
  s.add(["Inputs", "Cells on a cream ground under a heading marked Input. Change one and every sheet follows."]);
  s.add(["Status", "published: printed in a paper. derived: worked out from printed figures. assumed: a judgement, its reason beside it. yours: entered by you."]);
  s.add(["Needs your assumption", "No paper gives the figure and nobody has entered one; it is never taken as 0."]);
  s.add(["Own functions", "Functions such as =SAVINGS.GRANTADJ() come from the Common Purse add-in. To hand the workbook to somebody without it: Common Purse, Cells, Detach replaces them by plain Excel formulas with the same results."]);
  s.skip();
  s.section("Sources", 2);
  s.add(["Sheet", "Source"], { style: "heading" });
  for (const { sheet, source } of facts.sources) s.add([inert(sheet), inert(source)]);
  s.dress({ row: 4, column: 1, rows: s.row - 4, columns: 1 }, { style: "text" });
  return s;
}
