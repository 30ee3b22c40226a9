/** A test on a text or attribute: undefined when it is right, else what it must be. */
export type TextCheck = (text: string) => string | undefined;

export interface Shape {
  readonly attributes: Readonly<Record<string, TextCheck>>;
  readonly optionalAttributes: Readonly<Record<string, TextCheck>>;
  /** Either text, or child elements in this order. */
  readonly content: TextCheck | readonly Child[];
}

export interface Child {
  readonly name: string;
  /** One shape, or one for each xsi:type the element may have. */
  readonly shape: Shape | { readonly byType: Readonly<Record<string, Shape>> };
  readonly min: number;
  readonly max: number;
}

export const shape = (
  content: Shape["content"] = [],
  attributes: Shape["attributes"] = {},
  optionalAttributes: Shape["optionalAttributes"] = {},
): Shape => ({ attributes, optionalAttributes, content });

const child =
  (min: number, max: number) =>
  (name: string, shape: Child["shape"]): Child => ({ name, shape, min, max });
export const one = child(1, 1);
export const optional = child(0, 1);
export const some = child(1, Infinity);
export const any = child(0, Infinity);

export const upTo =
  (length: number): TextCheck =>
  (text) =>
    text.length >= 1 && text.length <= length ? undefined : `1 to ${length} characters (it has ${text.length})`;

export const matching =
  (pattern: RegExp, wanted: string): TextCheck =>
  (text) =>
    pattern.test(text) ? undefined : wanted;

export const oneOf = (...words: string[]): TextCheck => (text) => (words.includes(text) ? undefined : words.join(" or "));
