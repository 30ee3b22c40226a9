/**
 * What docx brings along to run where there is no browser, and where it makes code from text. None of it is needed in a browser of
 * today; a content security policy refuses it, so each place gets what it would come to.
 */
const PLACES: readonly (readonly [string, string])[] = [
  ['Function("binder", "return function (" + joiny(boundArgs, ",") + "){ return binder.apply(this,arguments); }")(', "((inner) => function () { return inner.apply(this, arguments); })("],
  ['return $Function("\\"use strict\\"; return (" + expressionSyntax + ").constructor;")();', "return undefined;"],
  ['return Function("return function*() {}")();', "return function* () {};"],
  ['(e = new Function("" + e))', '(e = () => { throw new TypeError("Code as text is not run."); })'],
];

/** A loader for webpack that takes code made from text out of docx; it stops the build when docx no longer has one of the places. */
export default function withoutCodeFromText(source: string): string {
  return PLACES.reduce((text, [found, instead]) => {
    if (!text.includes(found)) throw new Error(`docx has changed: it no longer holds ${found.slice(0, 60)}… Look at src/build/withoutCodeFromText.ts.`);
    return text.replace(found, instead);
  }, source);
}
