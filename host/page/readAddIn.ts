import type { FunctionsFile } from "../functions/functionMetadata";

/** What the workbook knows of the add-in before it runs: as in Excel, from its manifest and its functions.json. */
export interface AddIn {
  readonly functions: FunctionsFile;
  /** The add-in's name. */
  readonly title: string;
  readonly buttons: readonly AddInButton[];
  /** Address of the pane's page. */
  readonly pane: string;
}

export interface AddInButton {
  readonly label: string;
  readonly tip: string;
  /** Address of a picture of 32 pixels. */
  readonly icon: string;
  /** The command it gives; the first button, without one, shows and hides the pane. */
  readonly command: string | undefined;
}

const FOLDER = "add-in/";

/** A file of the add-in, by the address that the manifest gives it on whatever server. */
const served = (address: string): string => FOLDER + new URL(address).pathname.replace(/^\//, "");

async function fetched(path: string): Promise<Response> {
  const response = await fetch(FOLDER + path);
  if (!response.ok) throw new Error(`The add-in's ${path} could not be read (${response.status}).`);
  return response;
}

export async function readAddIn(): Promise<AddIn> {
  const [functions, manifest] = await Promise.all([fetched("functions.json"), fetched("manifest.xml").then((response) => response.text())]);
  const xml = new DOMParser().parseFromString(manifest, "application/xml");
  const elements = (name: string, within: Document | Element = xml): Element[] => [...within.getElementsByTagNameNS("*", name)];
  const resource = (id: string | null | undefined): string => {
    const found = [...elements("String"), ...elements("Url"), ...elements("Image")].find((element) => element.getAttribute("id") === id);
    const value = found?.getAttribute("DefaultValue");
    if (value === null || value === undefined) throw new Error(`The add-in's manifest has no resource ${id ?? "without a name"}.`);
    return value;
  };
  const part = (name: string, within: Element): string => resource(elements(name, within)[0]?.getAttribute("resid"));
  const buttonOf = (control: Element): AddInButton => ({
    label: part("Label", control),
    tip: part("Description", control),
    icon: served(resource(elements("Image", control).find((image) => image.getAttribute("size") === "32")?.getAttribute("resid"))),
    command: elements("FunctionName", control)[0]?.textContent ?? undefined,
  });
  const controls = elements("Control");
  const pane = controls.find((control) => elements("SourceLocation", control).length > 0);
  if (!pane) throw new Error("The add-in's manifest has no button that opens the pane.");
  return {
    functions: (await functions.json()) as FunctionsFile,
    title: elements("DisplayName")[0]?.getAttribute("DefaultValue") ?? buttonOf(pane).label,
    buttons: controls.map(buttonOf),
    pane: served(part("SourceLocation", pane)),
  };
}
