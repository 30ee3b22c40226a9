import { InternalHyperlink, type TextRun, XmlAttributeComponent, type IContext, type IXmlableObject, type ParagraphChild } from "docx";
import { onSheet } from "../sheet/address";

const HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";
/** One relationship leads to the workbook; each link says which cell of it. */
const RELATIONSHIP = "Workbook";

class RelationshipId extends XmlAttributeComponent<{ readonly id: string }> {
  protected override readonly xmlKeys = { id: "r:id" };
}

/** A link as Word writes one to a place in another file: the file as a relationship, the cell as the anchor, whose blanks and quotes stay as they are. */
class CellHyperlink extends InternalHyperlink {
  constructor(place: string, run: TextRun, private readonly relate: (context: IContext) => void) {
    super({ anchor: place, children: [run] });
    this.root.splice(1, 0, new RelationshipId({ id: `rId${RELATIONSHIP}` }));
  }
  override prepForXml(context: IContext): IXmlableObject | undefined {
    this.relate(context);
    return super.prepForXml(context);
  }
}

const isOnTheWeb = (file: string): boolean => /^https?:\/\//i.test(file);

/** A file as a link names it: an address on the web as it is, else a path from the document's folder. */
function targetOf(file: string): string {
  if (isOnTheWeb(file)) return new URL(file).href;
  return file.split(/[\\/]/).map((part) => (/^[A-Za-z]:$/.test(part) ? part : encodeURIComponent(part))).join("/");
}

/** Leads from a document to the cells of the workbook that it was read from; without a workbook the runs stand alone. */
export class CellLinks {
  private related = false;

  /** @param workbook Path from the document's folder, or address on the web. */
  constructor(private readonly workbook?: string) {}

  /** A run of text that leads to a cell. */
  to(sheet: string, address: string, run: TextRun): ParagraphChild {
    const { workbook } = this;
    if (workbook === undefined) return run;
    return new CellHyperlink(onSheet(sheet, address), run, ({ viewWrapper }) => {
      if (!this.related) viewWrapper.Relationships.addRelationship(RELATIONSHIP, HYPERLINK, targetOf(workbook), "External");
      this.related = true;
    });
  }

  /** Where figures lead, in words. */
  get says(): string {
    const { workbook } = this;
    if (workbook === undefined) return "The workbook had no file name when this was written: figures name their cells and do not lead there.";
    if (isOnTheWeb(workbook)) return `Each figure and sentence leads to its cell in the workbook ${workbook}.`;
    return `Each figure and sentence leads to its cell in the workbook ${workbook}, looked for ${/[\\/]/.test(workbook) ? "there from this document's folder" : "in this document's folder"}: move both together.`;
  }
}
