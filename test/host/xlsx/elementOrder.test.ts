import { type ChartFile } from "../../../host/file/WorkbookFile";
import { writeXlsx } from "../../../host/xlsx/writeXlsx";
import { children, descendants, partsOf, rootOf } from "./packageParts";
import { FUNCTION_NAMES, sampleWorkbook } from "./sampleWorkbook";

/** The order of children that ECMA-376 part 1 prescribes, by element. Excel repairs a file in any other order. */
const ORDERS: Readonly<Record<string, string>> = {
  workbook: "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr",
  worksheet:
    "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst",
  sheetPr: "tabColor outlinePr pageSetUpPr",
  sheetView: "pane selection",
  c: "f v is",
  cfRule: "formula colorScale dataBar iconSet",
  colorScale: "cfvo color",
  dataBar: "cfvo color",
  dataValidation: "formula1 formula2",
  headerFooter: "oddHeader oddFooter",
  styleSheet: "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst",
  font: "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme",
  patternFill: "fgColor bgColor",
  border: "left right top bottom diagonal",
  xf: "alignment protection",
  dxf: "font numFmt fill alignment border protection",
  table: "autoFilter sortState tableColumns tableStyleInfo",
  tableColumn: "calculatedColumnFormula totalsRowFormula",
  metadata: "metadataTypes metadataStrings mdxMetadata futureMetadata cellMetadata valueMetadata",
  comments: "authors commentList",
  wsDr: "oneCellAnchor",
  oneCellAnchor: "from ext graphicFrame clientData",
  from: "col colOff row rowOff",
  graphicFrame: "nvGraphicFramePr xfrm graphic",
  chartSpace: "date1904 lang roundedCorners style clrMapOvr pivotFmts protection chart spPr txPr",
  chart: "title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs",
  plotArea: "layout barChart lineChart scatterChart catAx valAx spPr",
  barChart: "barDir grouping varyColors ser dLbls gapWidth overlap serLines axId",
  lineChart: "grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId",
  scatterChart: "scatterStyle varyColors ser dLbls axId",
  ser: "idx order tx spPr invertIfNegative marker pictureOptions dPt dLbls trendline errBars cat val xVal yVal smooth",
  dLbls: "delete numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize",
  catAx: "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses auto lblAlgn lblOffset noMultiLvlLbl",
  valAx: "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossBetween majorUnit minorUnit",
  title: "tx layout overlay spPr txPr",
  rich: "bodyPr lstStyle p",
  legend: "legendPos legendEntry layout overlay",
  strRef: "f strCache",
  numRef: "f numCache",
  numCache: "formatCode ptCount pt",
  strCache: "ptCount pt",
  marker: "symbol size spPr",
  coreProperties: "title subject creator keywords description lastModifiedBy category created modified",
};

/** Elements whose name means something else elsewhere. */
const isOther = (path: string, name: string): boolean =>
  (name === "chart" && !path.includes("charts/")) || (name === "dLbls" && path === "") || (name === "font" && path === "xl/comments") || (name === "c" && path.includes("charts/"));

const allCharts = (): readonly ChartFile[] =>
  (["columnClustered", "columnStacked", "barClustered", "barStacked", "line", "scatter"] as const).map((type, index) => ({
    name: type,
    type,
    title: `A ${type} chart`,
    altText: "Two series.",
    series: [
      { name: "Foot", values: "Bridge!$B$2:$B$4", categories: "Bridge!$A$2:$A$4", invisible: true },
      { name: "Bridge!$C$1", values: "Bridge!$C$2:$C$4", categories: "Bridge!$A$2:$A$4", color: "#1F4E79" },
    ],
    categoryAxisTitle: "Step",
    valueAxisTitle: "£000",
    valueAxisNumberFormat: "#,##0",
    showLegend: true,
    showDataLabels: index % 2 === 0,
    left: 0,
    top: 200 * index,
    width: 300,
    height: 180,
  }));

const parts = async () => {
  const file = sampleWorkbook();
  const sheets = file.sheets.map((sheet) => (sheet.name === "Notes" ? { ...sheet, charts: allCharts() } : sheet));
  return partsOf(await writeXlsx({ ...file, sheets }, { functionNames: FUNCTION_NAMES, title: "Savings" }));
};

test("every part is well-formed XML", async () => {
  const all = Object.entries(await parts());
  expect(all.length).toBeGreaterThan(30);
  for (const [, xml] of all) expect(() => rootOf(xml)).not.toThrow();
});

test("elements stand in the order that Excel demands", async () => {
  const checked = new Set<string>();
  for (const [path, xml] of Object.entries(await parts())) {
    if (!path.startsWith("xl/") && !path.startsWith("docProps/")) continue;
    for (const element of descendants(rootOf(xml))) {
      const name = element.localName ?? "";
      const order = ORDERS[name]?.split(" ");
      if (!order || isOther(path, name) || path.includes("theme")) continue;
      if (name === "marker" && children(element).length === 0) continue;
      checked.add(name);
      const places = children(element).map((child) => order.indexOf(child.localName ?? ""));
      expect({ path, name, unknown: children(element).filter((_, index) => places[index] === -1).map(({ localName }) => localName) }).toEqual({ path, name, unknown: [] });
      expect({ path, name, places }).toEqual({ path, name, places: [...places].sort((a, b) => a - b) });
    }
  }
  expect([...Object.keys(ORDERS)].filter((name) => !checked.has(name))).toEqual([]);
});

test("every part is declared, and every reference leads to a part", async () => {
  const all = await parts();
  const types = rootOf(all["[Content_Types].xml"]!);
  const declared = new Set(children(types).flatMap((element) => element.getAttribute("PartName") ?? []));
  const defaults = new Set(children(types).flatMap((element) => element.getAttribute("Extension") ?? []));
  for (const path of Object.keys(all)) {
    if (path === "[Content_Types].xml") continue;
    const byDefault = path.endsWith(".rels") || path.endsWith(".vml");
    expect({ path, declared: byDefault ? defaults.has(path.split(".").at(-1) ?? "") : declared.has(`/${path}`) }).toEqual({ path, declared: true });
  }
  for (const path of declared) expect(all).toHaveProperty([path.slice(1)]);
  for (const [path, xml] of Object.entries(all).filter(([each]) => each.endsWith(".rels"))) {
    const folder = path.replace(/_rels\/[^/]*$/, "");
    for (const relationship of children(rootOf(xml))) {
      const target = new URL(relationship.getAttribute("Target") ?? "", `http://package/${folder}`).pathname.slice(1);
      expect(Object.keys(all)).toContain(decodeURI(target));
    }
  }
});

test("numbers that refer to lists lie within them", async () => {
  const all = await parts();
  const styles = rootOf(all["xl/styles.xml"]!);
  const list = (name: string) => children(styles).find(({ localName }) => localName === name);
  const formats = children(list("cellXfs")!).length;
  const texts = children(rootOf(all["xl/sharedStrings.xml"]!)).length;
  const differentials = children(list("dxfs")!).length;
  for (const name of ["fonts", "fills", "borders", "cellXfs", "dxfs", "numFmts"]) expect(list(name)?.getAttribute("count")).toBe(String(children(list(name)!).length));
  for (const [, xml] of Object.entries(all).filter(([path]) => path.startsWith("xl/worksheets/sheet"))) {
    for (const element of descendants(rootOf(xml))) {
      if (element.localName === "cfRule" && element.hasAttribute("dxfId")) expect(Number(element.getAttribute("dxfId"))).toBeLessThan(differentials);
      if (element.localName !== "c") continue;
      expect(Number(element.getAttribute("s") ?? 0)).toBeLessThan(formats);
      if (element.getAttribute("t") === "s") expect(Number(element.textContent)).toBeLessThan(texts);
    }
  }
});
