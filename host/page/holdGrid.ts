import { IRenderManagerService, type Scene } from "@univerjs/engine-render";
import type { PageHost } from "./PageHost";

/** What follows the holding of the grid. */
export interface Held {
  /** Before it is held, while it can still have the keyboard. */
  readonly begun: () => void;
  readonly done: () => void;
}

/**
 * While the add-in is in the middle of a long request nobody changes anything in the grid, as in Excel, and it is not drawn: drawing it
 * between every two steps took as long as the steps.
 * @returns Draws it once nevertheless: a person has selected something.
 */
export function holdGrid(host: PageHost, container: HTMLElement, { begun, done }: Held): () => void {
  let scene: Scene | undefined;
  let drawn = false;
  host.whileLong = (underWay) => {
    if (underWay) {
      begun();
      scene = host.inject<IRenderManagerService>(IRenderManagerService).getRenderById(host.book.getId())?.scene;
      if (scene) {
        const held = scene;
        const render = held.render.bind(held);
        const renderOnce: Scene["render"] = (...given) => {
          if (!drawn) return held;
          drawn = false;
          return render(...given);
        };
        Object.defineProperty(held, "render", { configurable: true, value: renderOnce });
      }
    }
    container.inert = underWay;
    container.ariaBusy = String(underWay);
    if (!underWay) {
      if (scene) Reflect.deleteProperty(scene, "render");
      scene?.makeDirty();
      scene = undefined;
      done();
    }
  };
  return () => {
    drawn = true;
    scene?.makeDirty();
  };
}
