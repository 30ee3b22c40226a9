import { ILayoutService } from "@univerjs/ui";
import { useEffect, type RefObject } from "react";
import type { Host } from "../engine/Host";

interface Regions {
  readonly ribbon: RefObject<HTMLElement | null>;
  readonly grid: RefObject<HTMLElement | null>;
  readonly frame: RefObject<HTMLIFrameElement | null>;
}

/** F6 goes from the ribbon to the grid, to the pane and on, Shift+F6 back, as in Excel. */
export function useRegions(host: Host | undefined, { ribbon, grid, frame }: Regions): void {
  useEffect(() => {
    if (!host) return;
    const places = [
      { holds: () => ribbon.current?.contains(document.activeElement), enter: () => ribbon.current?.querySelector<HTMLElement>("button:enabled")?.focus() },
      { holds: () => grid.current?.contains(document.activeElement), enter: () => host.inject<ILayoutService>(ILayoutService).focus() },
      { holds: () => document.activeElement === frame.current, enter: () => frame.current?.contentWindow?.focus() },
    ];
    const press = (event: KeyboardEvent): void => {
      if (event.key !== "F6" || event.ctrlKey || event.altKey) return;
      event.preventDefault();
      event.stopPropagation();
      const open = frame.current?.offsetParent ? places : places.slice(0, 2);
      const at = open.findIndex(({ holds }) => holds());
      const next = at < 0 ? 0 : (at + (event.shiftKey ? open.length - 1 : 1)) % open.length;
      (document.activeElement as HTMLElement | null)?.blur();
      open[next]!.enter();
    };
    const element = frame.current;
    const within = (): void => element?.contentWindow?.addEventListener("keydown", press, true);
    within();
    element?.addEventListener("load", within);
    window.addEventListener("keydown", press, true);
    return () => {
      element?.removeEventListener("load", within);
      window.removeEventListener("keydown", press, true);
    };
  }, [host, ribbon, grid, frame]);
}
