import { readFileSync } from "node:fs";
import { OfficeAddinManifest, type ManifestInfo } from "office-addin-manifest";
import { childNamed, parseManifest } from "./parseManifest";

/** Microsoft's own reader must find in the file what we find in it. It reads offline; its online validation is not used. */
export const checkWithReader = async (file: string): Promise<readonly string[]> => {
  let info: ManifestInfo;
  try {
    info = await OfficeAddinManifest.readManifestFile(file);
  } catch (error) {
    return [`office-addin-manifest cannot read it: ${String(error)}`];
  }
  const parsed = parseManifest(readFileSync(file, "utf8"));
  if ("problems" in parsed) return []; // said already
  const text = (name: string) => childNamed(parsed.root, name)?.textContent;
  const value = (name: string) => childNamed(parsed.root, name)?.getAttribute("DefaultValue");
  const pairs: [string, string | undefined, string | null | undefined][] = [
    ["Id", info.id, text("Id")],
    ["Version", info.version, text("Version")],
    ["DisplayName", info.displayName, value("DisplayName")],
    ["SupportUrl", info.supportUrl, value("SupportUrl")],
    ["type", info.officeAppType, "TaskPaneApp"],
    ["hosts", info.hosts?.join(), "Workbook"],
  ];
  return pairs.filter(([, read, ours]) => read !== ours).map(([name, read, ours]) => `office-addin-manifest reads ${name} as ${read ?? "nothing"}; the manifest says ${ours ?? "nothing"}.`);
};
