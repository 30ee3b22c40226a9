import { LOCAL_ORIGIN } from "../origin";

export interface Place {
  /** Where the add-in will be served, as readOrigin gives it. */
  readonly origin: string;
  /** The fallback prefix before every function name; empty for none. */
  readonly prefix: string;
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

const withNamespace = (text: string, prefix: string) =>
  text
    .replace(/(\n *)<\/Metadata>/, `$&$1<Namespace resid="Functions.Prefix"/>`)
    .replace(/(\n *)<\/bt:ShortStrings>/, `$1  <bt:String id="Functions.Prefix" DefaultValue="${prefix}"/>$&`)
    .replace(/=(?=[A-Z]+\.[A-Z]+\()/g, `=${prefix}.`);

/** The manifest for one address: every address moved there, the comment about this machine left out. */
export const manifestFor = (text: string, { origin, prefix }: Place): string => {
  const moved = text
    .replace(/<!--[\s\S]*?-->\n?/g, "")
    .replaceAll(`<AppDomain>${LOCAL_ORIGIN}</AppDomain>`, `<AppDomain>${escaped(new URL(origin).origin)}</AppDomain>`)
    .replaceAll(`${LOCAL_ORIGIN}/`, `${escaped(origin)}/`);
  return prefix ? withNamespace(moved, prefix) : moved;
};
