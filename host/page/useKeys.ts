import { ILayoutService } from "@univerjs/ui";
import { useEffect, type RefObject } from "react";
import type { Host } from "../engine/Host";

export interface Regions {
  readonly ribbon: RefObject<HTMLElement | null>;
  readonly grid: RefObject<HTMLElement | null>;
  readonly frame: RefObject<HTMLIFrameElement | null>;
}

/** F6 goes from the ribbon to the grid, to the pane and on, Shift+F6 back, and Ctrl+S saves, as in Excel: in the pane as well. */
export function useKeys({ ribbon, grid, frame }: Regions, host: Host | undefined, save: () => void): void {
  useEffect(() => {
    if (!host) return;
    const places = [
      { holds: () => ribbon.current?.contains(document.activeElement), enter: () => ribbon.current?.querySelector<HTMLElement>("button:enabled")?.focus() },
      { holds: () => grid.current?.contains(document.activeElement), enter: () => host.inject<ILayoutService>(ILayoutService).focus() },
      { holds: () => document.activeElement === frame.current, enter: () => frame.current?.contentWindow?.focus() },
    ];
    const goRound = (step: number): void => {
      const open = frame.current?.offsetParent ? places : places.slice(0, 2);
      const at = open.findIndex(({ holds }) => holds());
      const next = at < 0 ? 0 : (at + open.length + step) % open.length;
      (document.activeElement as HTMLElement | null)?.blur();
      open[next]!.enter();
    };
    const press = (event: KeyboardEvent): void => {
      const command = event.ctrlKey || event.metaKey;
      if (event.key === "F6" && !command && !event.altKey) goRound(event.shiftKey ? -1 : 1);
      else if (event.key.toLowerCase() === "s" && command && !event.altKey && !event.shiftKey) save();
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    const element = frame.current;
    const within = (): void => element?.contentWindow?.addEventListener("keydown", press, true);
    within();
    element?.addEventListener("load", within);
    window.addEventListener("keydown", press, true);
    return () => {
      element?.removeEventListener("load", within);
      element?.contentWindow?.removeEventListener("keydown", press, true);
      window.removeEventListener("keydown", press, true);
    };
  });
}
