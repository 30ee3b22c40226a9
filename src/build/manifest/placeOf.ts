import { LOCAL_ORIGIN } from "../origin";
import { type Place } from "./manifestFor";
import { childNamed, descendants, parseManifest } from "./parseManifest";

/** Where a built manifest says it is served, and with which prefix. */
export const placeOf = (manifest: string): Place => {
  const parsed = parseManifest(manifest);
  if ("problems" in parsed) return { origin: LOCAL_ORIGIN, prefix: "" };
  const settings = childNamed(parsed.root, "DefaultSettings");
  const location = settings && childNamed(settings, "SourceLocation")?.getAttribute("DefaultValue");
  const resid = descendants(parsed.root, "Namespace")[0]?.getAttribute("resid");
  const prefix = descendants(parsed.root, "String").find((string) => string.getAttribute("id") === resid)?.getAttribute("DefaultValue");
  return { origin: location?.replace(/\/taskpane\.html$/, "") ?? LOCAL_ORIGIN, prefix: prefix ?? "" };
};
