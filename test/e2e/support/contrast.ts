/** A text that is hard to read: the text itself, its colours and their contrast. */
export interface FaintText {
  readonly text: string;
  readonly color: string;
  readonly ground: string;
  readonly contrast: number;
}

/**
 * Runs in the page: every text in view whose contrast with what lies behind it is below WCAG's 4.5 : 1, or 3 : 1 where it is large.
 * What cannot be used just now is left out, as WCAG leaves it out.
 */
export function faintTexts(): readonly FaintText[] {
  const rgba = (color: string): [number, number, number, number] => {
    const [r = 0, g = 0, b = 0, a = 1] = (/rgba?\(([^)]+)\)/.exec(color)?.[1] ?? "").split(/[\s,/]+/).map(Number);
    return [r, g, b, a];
  };
  const over = ([r, g, b, a]: number[], [r2, g2, b2]: number[]): [number, number, number, number] =>
    [r! * a! + r2! * (1 - a!), g! * a! + g2! * (1 - a!), b! * a! + b2! * (1 - a!), 1];
  const groundOf = (element: Element): [number, number, number, number] => {
    const own = rgba(getComputedStyle(element).backgroundColor);
    if (own[3] >= 1) return own;
    return over(own, element.parentElement ? groundOf(element.parentElement) : [255, 255, 255, 1]);
  };
  const light = (value: number) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  const luminance = ([r, g, b]: number[]) => 0.2126 * light(r!) + 0.7152 * light(g!) + 0.0722 * light(b!);

  const found: FaintText[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent?.trim() ?? "";
    const element = node.parentElement;
    if (text === "" || !element || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || element.closest("[aria-disabled=true], :disabled, .unseen")) continue;
    const style = getComputedStyle(element);
    const ground = groundOf(element);
    const ink = over(rgba(style.color), ground);
    const [bright, dim] = [luminance(ink), luminance(ground)].sort((a, b) => b - a) as [number, number];
    const contrast = (bright + 0.05) / (dim + 0.05);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    if (contrast < (large ? 3 : 4.5)) found.push({ text: text.slice(0, 40), color: style.color, ground: `rgb(${ground.slice(0, 3).map(Math.round).join(", ")})`, contrast: Math.round(contrast * 100) / 100 });
  }
  return found;
}
