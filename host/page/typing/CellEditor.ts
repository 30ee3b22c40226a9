import { DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY, DOCS_NORMAL_EDITOR_UNIT_ID_KEY, ICommandService, IUniverInstanceService, UniverInstanceType, type DocumentDataModel, type IDocumentBody } from "@univerjs/core";
import { DocSelectionManagerService } from "@univerjs/docs";
import { DocSelectionRenderService, InsertCommand } from "@univerjs/docs-ui";
import { DeviceInputEventType, IRenderManagerService } from "@univerjs/engine-render";
import { EditingRenderController, IEditorBridgeService, SetCellEditVisibleOperation } from "@univerjs/sheets-ui";
import { KeyCode } from "@univerjs/ui";
import { flushSync } from "react-dom";
import type { Host } from "../../engine/Host";
import { bringToCell, type Place } from "./place";

/** What enters an open entry, as far as it is private to the grid. */
interface Entering {
  _handleEditorInvisible(params: object): Promise<void>;
  _submitEdit(snapshot: object, wholeSelection?: boolean): Promise<boolean>;
}

/** The end of a document in Univer. */
const END = "\r\n";

/** The caret after what was typed last: the grid sets its own only later, by the layout of the text. */
interface Caret {
  readonly unitId: string;
  readonly text: string;
  readonly offset: number;
}

/**
 * The grid's editor of a cell, driven one key at a time: when a call returns, the text of the entry holds the key and all that the grid
 * draws for it is drawn. Only entering takes longer, since a rule may have to be calculated: see isClosing.
 */
export class CellEditor {
  private caret: Caret | undefined;
  private closings = 0;
  /** Told when an entry has been dealt with, and whether it was entered. */
  whenClosed: (entered: boolean) => void = () => undefined;

  constructor(private readonly host: Host) {
    this.watchEntering();
  }

  get isOpen(): boolean {
    return this.bridge.isVisible().visible;
  }

  /** Whether an entry is being entered: until then nobody knows which cell is the next. */
  get isClosing(): boolean {
    return this.closings > 0;
  }

  /** Whether this element takes what is typed into a cell. */
  isInput(element: Element | null): boolean {
    return element !== null && [DOCS_NORMAL_EDITOR_UNIT_ID_KEY, DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY].some((id) => element === this.inputOf(id));
  }

  /** Gives the keyboard to the selected cell, or to the formula bar where the entry is written there. */
  focus(): void {
    if (this.isInput(document.activeElement)) return;
    this.host.inject<IRenderManagerService>(IRenderManagerService).getRenderById(DOCS_NORMAL_EDITOR_UNIT_ID_KEY)?.with(DocSelectionRenderService).focus();
  }

  /** Types text: into the entry where one is open, else it begins one in the selected cell. */
  type(text: string): void {
    this.focus();
    flushSync(() => {
      if (this.isOpen || this.open()) this.insert(text);
    });
  }

  /** Presses a key that is no text, or pastes: as if the browser had told the grid just now. */
  press(event: KeyboardEvent | ClipboardEvent): void {
    this.focus();
    const before = this.where();
    this.settleCaret();
    flushSync(() => void document.activeElement?.dispatchEvent(event));
    if (before && "key" in event && (event.key === "Enter" || event.key === "Tab")) this.follow(before);
  }

  /** Makes the grid's caret the one that is known, before a key moves it or deletes beside it. */
  private settleCaret(): void {
    const { caret } = this;
    this.caret = undefined;
    if (caret && this.isOpen && caret.unitId === this.unitId && caret.text === this.textOf(caret.unitId)) this.showCaret(caret);
  }

  /**
   * A choice from the list of functions writes the name before the caret. The grid moves its caret behind it by a timer, counted from where
   * the caret was when it chose; keys do not wait for one.
   */
  private follow(before: Caret): void {
    const text = this.textOf(before.unitId);
    const rest = before.text.slice(before.offset);
    if (!this.isOpen || before.unitId !== this.unitId || text === undefined || text === before.text || !text.endsWith(rest)) return;
    this.caret = { ...before, text, offset: text.length - rest.length };
  }

  /** Where the next letter will go. */
  private where(): Caret | undefined {
    const { unitId } = this;
    const text = this.textOf(unitId);
    if (!this.isOpen || text === undefined) return undefined;
    if (this.caret?.unitId === unitId && this.caret.text === text) return this.caret;
    const range = this.host.inject<DocSelectionManagerService>(DocSelectionManagerService).getTextRanges({ unitId, subUnitId: unitId })?.[0];
    return { unitId, text, offset: range?.collapsed && range.startOffset !== undefined ? range.startOffset : text.length };
  }

  /** Whether the open entry is for the cell of a place. */
  isFor({ sheetId, selections }: Place): boolean {
    const noted = this.bridge.getEditLocation();
    const cell = selections.at(-1)?.primary;
    return noted?.sheetId === sheetId && noted.row === cell?.startRow && noted.column === cell.startColumn;
  }

  /** Ends the entry and leaves the selection where it is. */
  enter(): void {
    flushSync(() => void this.commands.syncExecuteCommand(SetCellEditVisibleOperation.id, { visible: false, eventType: DeviceInputEventType.Keyboard, unitId: this.host.book.getId() }));
  }

  private get bridge(): IEditorBridgeService {
    return this.host.inject<IEditorBridgeService>(IEditorBridgeService);
  }

  private get unitId(): string {
    return document.activeElement !== null && document.activeElement === this.inputOf(DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY) ? DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY : DOCS_NORMAL_EDITOR_UNIT_ID_KEY;
  }

  private inputOf(unitId: string): HTMLElement | null {
    return document.getElementById(`__editor_${unitId}`);
  }

  private bodyOf(unitId: string): IDocumentBody | undefined {
    return this.host.inject<IUniverInstanceService>(IUniverInstanceService).getUnit<DocumentDataModel>(unitId, UniverInstanceType.UNIVER_DOC)?.getBody();
  }

  private textOf(unitId: string): string | undefined {
    return this.bodyOf(unitId)?.dataStream.slice(0, -END.length);
  }

  private open(): boolean {
    this.caret = undefined;
    bringToCell(this.host, this.bridge);
    const { commands } = this;
    const done = commands.syncExecuteCommand(SetCellEditVisibleOperation.id, { visible: true, eventType: DeviceInputEventType.Keyboard, keycode: KeyCode.UNKNOWN, unitId: this.host.book.getId() });
    return done && this.isOpen;
  }

  private get commands(): ICommandService {
    return this.host.inject<ICommandService>(ICommandService);
  }

  private insert(text: string): void {
    const { unitId } = this;
    const body = this.bodyOf(unitId);
    if (!body) return;
    const range = this.chosen(unitId) ?? this.where()!;
    const [startOffset, endOffset] = "offset" in range ? [range.offset, range.offset] : [range.startOffset, range.endOffset];
    const style = body.dataStream.startsWith("=") ? undefined : body.textRuns?.find(({ st, ed }) => startOffset === 0 ? st === 0 : startOffset > st && startOffset <= ed)?.ts;
    void this.commands.executeCommand(InsertCommand.id, {
      unitId,
      segmentId: "",
      body: { dataStream: text, textRuns: style ? [{ ts: style, st: 0, ed: text.length }] : [] },
      range: { startOffset, endOffset, collapsed: startOffset === endOffset },
    });
    this.caret = { unitId, text: this.textOf(unitId)!, offset: startOffset + text.length };
    this.tellTyped(unitId);
  }

  /** Text in the entry that a person has marked, and that is typed over. */
  private chosen(unitId: string): { readonly startOffset: number; readonly endOffset: number } | undefined {
    if (this.caret?.unitId === unitId && this.caret.text === this.textOf(unitId)) return undefined;
    const range = this.host.inject<DocSelectionManagerService>(DocSelectionManagerService).getTextRanges({ unitId, subUnitId: unitId })?.[0];
    return range && !range.collapsed && range.startOffset !== undefined && range.endOffset !== undefined ? { startOffset: range.startOffset, endOffset: range.endOffset } : undefined;
  }

  private showCaret({ unitId, offset }: Caret): void {
    this.host.inject<DocSelectionManagerService>(DocSelectionManagerService).replaceDocRanges([{ startOffset: offset, endOffset: offset }], { unitId, subUnitId: unitId });
  }

  /** The list of functions and the help below the cell follow what the input says; without data it adds nothing to the text. */
  private tellTyped(unitId: string): void {
    this.inputOf(unitId)?.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }

  private watchEntering(): void {
    const entering = this.host.inject<EditingRenderController>(EditingRenderController) as unknown as Entering;
    const close = entering._handleEditorInvisible.bind(entering);
    const submit = entering._submitEdit.bind(entering);
    let entered = true;
    entering._submitEdit = async (...given) => {
      entered = await submit(...given);
      return entered;
    };
    entering._handleEditorInvisible = (params) => {
      this.caret = undefined;
      this.closings += 1;
      entered = true;
      const done = close(params);
      const over = (): void => {
        this.closings -= 1;
        this.whenClosed(entered);
      };
      // The grid itself waits for the same promise and notes only then that it edits nothing: after that, the entry is over.
      void done.catch(() => undefined).then(() => undefined).then(over);
      return done;
    };
  }
}
