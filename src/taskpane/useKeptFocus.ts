import { useEffect, type RefObject } from "react";

/** What a control that is gone was part of, as its user sees it. */
const PART = "li, details, section, fieldset, [role=group], [role=tabpanel], footer";

const ancestorsOf = (element: Element, root: Element): Element[] => (element === root || !element.parentElement ? [element] : [element, ...ancestorsOf(element.parentElement, root)]);

function focusOn(part: Element): void {
  const target = (part instanceof HTMLDetailsElement ? part.querySelector("summary") : undefined) ?? (part as HTMLElement);
  if (target === part && !part.hasAttribute("tabindex")) part.setAttribute("tabindex", "-1");
  target.focus({ preventScroll: true });
}

/**
 * Keeps the keyboard where it was when the control that had it goes away, as the button of an issue that is decided: on what it was part
 * of. Without this the keyboard would begin at the top of the pane again.
 */
export function useKeptFocus(pane: RefObject<HTMLElement>): void {
  useEffect(() => {
    const root = pane.current;
    if (!root) return undefined;
    let path: readonly Element[] = [];
    const note = ({ target }: FocusEvent) => (path = ancestorsOf(target as Element, root));
    const mend = () => {
      const { activeElement, body } = document;
      if (path.length === 0 || path[0]!.isConnected || (activeElement !== null && activeElement !== body)) return;
      const standing = path.filter((each) => each.isConnected);
      path = [];
      const part = standing.find((each) => each.matches(PART)) ?? standing[0];
      if (part) focusOn(part);
    };
    // Whoever takes the keyboard somewhere else, as a step of the import does, comes first.
    const observer = new MutationObserver(() => void setTimeout(mend, 0));
    root.addEventListener("focusin", note);
    observer.observe(root, { childList: true, subtree: true });
    return () => {
      root.removeEventListener("focusin", note);
      observer.disconnect();
    };
  }, [pane]);
}
