import { IRenderManagerService, type Scene } from "@univerjs/engine-render";
import type { PageHost } from "./PageHost";

/**
 * While the add-in is in the middle of a long request nobody types into the grid, as in Excel, and it is not drawn: drawing it between
 * every two steps took as long as the steps.
 */
export function holdGrid(host: PageHost, container: HTMLElement): void {
  let scene: Scene | undefined;
  let focused: HTMLElement | undefined;
  host.whileLong = (underWay) => {
    container.inert = underWay;
    container.ariaBusy = String(underWay);
    if (underWay) {
      const { activeElement } = document;
      focused = activeElement instanceof HTMLElement && container.contains(activeElement) ? activeElement : undefined;
      scene = host.inject<IRenderManagerService>(IRenderManagerService).getRenderById(host.book.getId())?.scene;
      if (scene) Object.defineProperty(scene, "render", { configurable: true, value: () => undefined });
    } else {
      if (scene) Reflect.deleteProperty(scene, "render");
      scene?.makeDirty();
      focused?.focus();
    }
  };
}
