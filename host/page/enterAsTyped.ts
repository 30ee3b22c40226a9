import { DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY, DOCS_NORMAL_EDITOR_UNIT_ID_KEY, IContextService, EDITOR_ACTIVATED } from "@univerjs/core";
import { IEditorService } from "@univerjs/docs-ui";
import { DeviceInputEventType } from "@univerjs/engine-render";
import { SetCellEditVisibleOperation } from "@univerjs/sheets-ui";
import { IShortcutService, KeyCode } from "@univerjs/ui";
import type { Host } from "../engine/Host";

/** Before the list of functions, which takes the key at 1,000. */
const PRIORITY = 2000;

const NAME_BEFORE_CARET = /[A-Za-z_][\w.]*$/;

/** The name for which the list of functions in view was made, in capitals; undefined where none is in view. */
const listedName = (): string | undefined => document.querySelector("ul[data-u-comp=sheets-formula-editor] li span span")?.textContent?.toUpperCase();

/**
 * The list of functions follows what is typed a third of a second later. Until then it would take Enter or Tab for itself although the name
 * it was made for has been written on: the entry would stay open, or get another function's name. As in Excel, what stands there is entered.
 */
export function enterAsTyped(host: Host): void {
  const editors = host.inject<IEditorService>(IEditorService);
  const typedName = (): string | undefined => {
    const editor = editors.getFocusEditor();
    const caret = editor?.getSelectionRanges()[0];
    const text = editor?.getDocumentData().body?.dataStream;
    return caret && text !== undefined ? (NAME_BEFORE_CARET.exec(text.slice(0, caret.startOffset))?.[0] ?? "").toUpperCase() : undefined;
  };
  const context = host.inject<IContextService>(IContextService);
  const inCell = () => [DOCS_NORMAL_EDITOR_UNIT_ID_KEY, DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY].includes(editors.getFocusId() ?? "");
  const isOutOfDate = (takesNames: boolean): boolean => {
    const listed = listedName();
    if (listed === undefined || !inCell() || !context.getContextValue(EDITOR_ACTIVATED)) return false;
    const typed = typedName();
    return typed !== undefined && typed !== listed && (takesNames || typed === "");
  };
  const shortcuts = host.inject<IShortcutService>(IShortcutService);
  for (const { key, takesNames } of [{ key: KeyCode.ENTER, takesNames: true }, { key: KeyCode.TAB, takesNames: false }]) {
    shortcuts.registerShortcut({
      id: SetCellEditVisibleOperation.id,
      binding: key,
      priority: PRIORITY,
      preconditions: () => isOutOfDate(takesNames),
      staticParameters: { visible: false, eventType: DeviceInputEventType.Keyboard, keycode: key, unitId: host.book.getId() },
    });
  }
}
