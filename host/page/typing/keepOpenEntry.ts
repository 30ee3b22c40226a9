import { IEditorBridgeService } from "@univerjs/sheets-ui";
import type { PageHost } from "../PageHost";

/**
 * An entry that a person is typing stays as it is while others write: the grid would put a new value of its cell in its place, and enter
 * what there is of it when the add-in shows another sheet.
 */
export function keepOpenEntry(host: PageHost): void {
  const bridge = host.inject<IEditorBridgeService>(IEditorBridgeService);
  const isOpen = (): boolean => bridge.isVisible().visible;
  const refresh = bridge.refreshEditCellState.bind(bridge);
  bridge.refreshEditCellState = () => {
    if (!isOpen()) refresh();
  };

  let kept = false;
  host.whenAddInWillWrite(() => {
    if (!isOpen() || bridge.isForceKeepVisible()) return;
    bridge.enableForceKeepVisible();
    kept = true;
  });
  host.whenAddInHasWritten(() => {
    if (kept) bridge.disableForceKeepVisible();
    kept = false;
  });
}
