/** Runs in the page: what reaches beyond its right edge, so that a reader would have to scroll sideways. A box that scrolls by itself, such as a table's, may. */
export function beyondTheEdge(): readonly string[] {
  const width = document.documentElement.clientWidth;
  const own = document.documentElement.scrollWidth > width ? [`the page itself, ${document.documentElement.scrollWidth} wide in ${width}`] : [];
  const scrolls = (element: Element): boolean => element.parentElement !== null && (/auto|scroll/.test(getComputedStyle(element.parentElement).overflowX) && !element.parentElement.matches("main, .pane, .status, body, html") ? true : scrolls(element.parentElement));
  const wide = [...document.querySelectorAll("body *")].filter((element) => {
    if (!element.checkVisibility({ visibilityProperty: true }) || element.closest(".unseen, [data-is-overflowing=true]")) return false;
    const { right, width: own } = element.getBoundingClientRect();
    return own > 0 && right > width + 1 && !scrolls(element);
  });
  return [...own, ...wide.map((element) => `${element.tagName.toLowerCase()} "${(element.textContent ?? "").trim().slice(0, 40)}"`)];
}
