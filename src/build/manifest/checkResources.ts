import { type Element } from "@xmldom/xmldom";
import { descendants, elementChildren } from "./parseManifest";
import { problemAt, type Problem } from "./Problem";

type Kind = "Images" | "Urls" | "ShortStrings" | "LongStrings";

/** What kind of resource each referring element shows. A Description is long text wherever it stands; a Title and a Label are short. */
const KIND: Readonly<Record<string, Kind>> = {
  Image: "Images",
  SourceLocation: "Urls",
  FunctionFile: "Urls",
  LearnMoreUrl: "Urls",
  Runtime: "Urls",
  Label: "ShortStrings",
  Title: "ShortStrings",
  Namespace: "ShortStrings",
  Description: "LongStrings",
};

interface Resource {
  readonly kind: string;
  readonly element: Element;
  readonly value: string;
}

export const resourcesOf = (root: Element): ReadonlyMap<string, Resource> =>
  new Map(
    descendants(root, "Resources")
      .flatMap(elementChildren)
      .flatMap((list) =>
        elementChildren(list).map((element) => [
          element.getAttribute("id") ?? "",
          { kind: list.localName ?? "", element, value: element.getAttribute("DefaultValue") ?? "" },
        ]),
      ),
  );

const referringElements = (root: Element) => descendants(root, "*").filter((element) => element.hasAttribute("resid"));

/** Every resid has a resource of the right kind, no id stands twice, and nothing is kept that nobody shows. */
export const checkResources = (root: Element): readonly Problem[] => {
  const problems: Problem[] = [];
  const resources = resourcesOf(root);
  const entries = descendants(root, "Resources").flatMap(elementChildren).flatMap(elementChildren);
  const seen = new Set<string>();
  for (const element of entries) {
    const id = element.getAttribute("id") ?? "";
    if (seen.has(id)) problems.push(problemAt(element, `The resource id "${id}" stands twice.`));
    seen.add(id);
  }
  const used = new Set<string>();
  for (const element of referringElements(root)) {
    const resid = element.getAttribute("resid") ?? "";
    used.add(resid);
    const resource = resources.get(resid);
    const wanted = KIND[element.localName ?? ""];
    if (!resource) problems.push(problemAt(element, `${element.localName} refers to "${resid}", which is not under Resources.`));
    else if (wanted !== resource.kind) problems.push(problemAt(element, `${element.localName} refers to "${resid}" under ${resource.kind}; it needs one under ${wanted ?? "nothing"}.`));
  }
  for (const [id, { element }] of resources) {
    if (!used.has(id)) problems.push(problemAt(element, `Nothing refers to the resource "${id}". Remove it.`));
  }
  const controls = new Set<string>();
  for (const element of ["Group", "Control", "Item"].flatMap((name) => descendants(root, name))) {
    const id = element.getAttribute("id") ?? "";
    if (controls.has(id)) problems.push(problemAt(element, `The ${element.localName} id "${id}" stands twice.`));
    controls.add(id);
  }
  return problems;
};
