import { registry } from "../../../src/functions/registry";
import { twinTexts } from "./twinCalls";
import stored from "./twinTexts.json";

/**
 * LibreOffice proves the native twins right, and takes minutes; here their text is compared with that proved last.
 * A twin changed on purpose: npx tsx test/functions/twin/writeTwinTexts.ts, once nativeTwins.test.ts is green.
 */
const proved: Readonly<Record<string, Readonly<Record<string, string>>>> = stored;

it.each(registry.map((definition) => [definition.name, definition] as const))("the native twin of %s is written as it was proved", (name, definition) => {
  expect(twinTexts(definition)).toEqual(proved[name]);
});
