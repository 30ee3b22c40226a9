import { type Package } from "../../src/tables/import/package/Package";
import { relationships } from "./package/relationships";
import { attribute, childElement, childElements, isOn, xmlRoot } from "./package/xml";
import { UnreadableWorkbook } from "../../src/tables/import/package/UnreadableWorkbook";

export interface SheetPart {
  readonly name: string;
  readonly path: string;
}

export interface WorkbookParts {
  readonly path: string;
  readonly sheets: readonly SheetPart[];
  /** Names of chart sheets, dialogs and macro sheets: not cells. */
  readonly otherSheets: readonly string[];
  readonly strings: string | undefined;
  readonly styles: string | undefined;
  /** The name of the sheet that shows when the file opens. */
  readonly activeSheet: string;
  /** Old Macintosh workbooks count days from 1904. */
  readonly from1904: boolean;
}

/** Where a workbook's main parts lie. @throws UnreadableWorkbook when there is no workbook, or a sheet's part is missing. */
export const workbookParts = (opened: Package): WorkbookParts => {
  const path = relationships(opened, "").find(({ type }) => type === "officeDocument")?.target ?? "xl/workbook.xml";
  const root = xmlRoot(opened.text(path), path);
  const targets = new Map(relationships(opened, path).map((each) => [each.id, each]));
  const ofType = (type: string) => [...targets.values()].find((each) => each.type === type && opened.has(each.target))?.target;
  const all = childElements(childElement(root, "sheets"), "sheet").map((sheet) => {
    const name = attribute(sheet, "name") ?? "";
    const target = targets.get(attribute(sheet, "id") ?? "");
    if (!target || !opened.has(target.target)) {
      throw new UnreadableWorkbook(`The file is not a complete workbook: sheet “${name}” is missing. Open another copy, or let Excel repair it (File > Open > Browse > Open and Repair).`);
    }
    return { name, path: target.target, cells: target.type === "worksheet" };
  });
  const sheets = all.filter(({ cells }) => cells);
  if (sheets.length === 0) throw new UnreadableWorkbook("The workbook has no sheet with cells. Choose another workbook.");
  const active = Number(attribute(childElement(root, "bookViews", "workbookView"), "activeTab") ?? 0);
  return {
    path,
    sheets,
    otherSheets: all.filter(({ cells }) => !cells).map(({ name }) => name),
    strings: ofType("sharedStrings"),
    styles: ofType("styles"),
    activeSheet: all[active]?.cells ? all[active].name : sheets[0]!.name,
    from1904: isOn(attribute(childElement(root, "workbookPr"), "date1904")),
  };
};
