import type { FWorkbook } from "@univerjs/sheets/facade";
import { absoluteAddress, parseRect, quoteSheet, unquoteSheet } from "../engine/a1";
import type { Host } from "../engine/Host";
import { ClientObject, Collection } from "./ClientObject";
import { Range } from "./Range";
import { invalid, notFound, RichApiError } from "./RichApiError";
import { sheetNamed } from "./sheetNamed";
import { tableNames } from "../engine/sheetTables";
import { isValidName } from "./validName";

type FDefinedName = ReturnType<FWorkbook["getDefinedNames"]>[number];

interface NameHandle {
  readonly host: Host;
  readonly name: FDefinedName;
}

const referenceOf = ({ name }: NameHandle): string => name.getFormulaOrRefString().replace(/^=/, "");

const LONGEST_COMMENT = 255;
function checkComment(comment: string): string {
  if (comment.length > LONGEST_COMMENT) throw invalid(`The comment of a name takes at most ${LONGEST_COMMENT} characters.`);
  return comment;
}

export class NamedItem extends ClientObject<NameHandle> {
  private range(path: string, orNull: boolean): Range {
    return new Range(this.context, `${this.path}.${path}`, () => {
      const { host } = this.handle;
      const [, on, address] = /^(.+)!([^!]+)$/.exec(referenceOf(this.handle)) ?? [];
      if (on === undefined || address === undefined) throw notFound();
      return { sheet: sheetNamed(host, unquoteSheet(on)), ...parseRect(address) };
    }, orNull);
  }
  getRange(): Range {
    return this.range("getRange()", false);
  }
  getRangeOrNullObject(): Range {
    return this.range("getRangeOrNullObject()", true);
  }
  delete(): void {
    this.act("delete", ({ host, name }) => {
      host.nameComments.delete(name.getName());
      name.delete();
    });
  }
}
ClientObject.properties(NamedItem, {
  name: { get: ({ name }) => name.getName() },
  formula: { get: (handle) => `=${referenceOf(handle)}`, set: ({ host, name }, value) => host.pointName(name.getName(), String(value)) },
  value: { get: (handle) => referenceOf(handle) },
  type: { get: () => "Range" },
  visible: { get: () => true, set: () => undefined },
  comment: { get: ({ host, name }) => host.nameComments.get(name.getName()) ?? "", set: ({ host, name }, value) => void host.nameComments.set(name.getName(), checkComment(String(value))) },
  scope: { get: () => "Workbook" },
});

export class NamedItems extends Collection<Host, NamedItem> {
  private find(name: string): NameHandle {
    const host = this.handle;
    const found = host.book.getDefinedNames().find((candidate) => candidate.getName().toLowerCase() === name.toLowerCase());
    if (!found) throw notFound();
    return { host, name: found };
  }
  protected list(): NamedItem[] {
    const host = this.handle;
    return host.book.getDefinedNames().map((name) => new NamedItem(this.context, `names["${name.getName()}"]`, () => ({ host, name })));
  }
  add(name: string, reference: Range | string, comment = ""): NamedItem {
    this.act("add", (host) => {
      if (!isValidName(name)) throw invalid(`'${name}' is no valid name.`);
      checkComment(comment);
      if (tableNames(host).has(name.toLowerCase()) || host.book.getDefinedNames().some((other) => other.getName().toLowerCase() === name.toLowerCase())) throw new RichApiError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
      const refersTo = typeof reference === "string" ? reference : `${quoteSheet(reference.handle.sheet.getSheetName())}!${absoluteAddress(reference.handle)}`;
      host.defineName(name, refersTo);
      if (comment !== "") host.nameComments.set(name, comment);
    });
    return this.getItem(name);
  }
  getItem(name: string): NamedItem {
    return new NamedItem(this.context, `${this.path}.getItem("${name}")`, () => this.find(name));
  }
  getItemOrNullObject(name: string): NamedItem {
    return new NamedItem(this.context, `${this.path}.getItemOrNullObject("${name}")`, () => this.find(name), true);
  }
}
