/** What a defined name stands for as the engine keeps it: a range without its "=", anything else with it. */
export function nameReference(refersTo: string): string {
  const text = refersTo.replace(/^=/, "");
  return /^[^!()]+![$A-Z0-9:]+$/i.test(text) ? text : `=${text}`;
}
