import { type Package } from "../../../src/tables/import/package/Package";
import { childElements, xmlRoot } from "./xml";

/** A part that another part points to. */
export interface Relationship {
  readonly id: string;
  /** The last word of the relationship's type: "worksheet", "table", "chart". */
  readonly type: string;
  /** The part's path in the package; an address where the target lies outside. */
  readonly target: string;
  readonly external: boolean;
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf("/") + 1);

const resolved = (from: string, target: string): string => {
  if (target.startsWith("/")) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folderOf(from)}${target}`.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
};

/** What a part points to; "" stands for the package itself. Empty where it points to nothing. */
export const relationships = (opened: Package, path: string): readonly Relationship[] => {
  const file = `${folderOf(path)}_rels/${path.slice(path.lastIndexOf("/") + 1)}.rels`;
  if (!opened.has(file)) return [];
  return childElements(xmlRoot(opened.text(file), file), "Relationship").map((element) => {
    const external = element.getAttribute("TargetMode") === "External";
    const target = element.getAttribute("Target") ?? "";
    return {
      id: element.getAttribute("Id") ?? "",
      type: (element.getAttribute("Type") ?? "").split("/").at(-1) ?? "",
      target: external ? target : resolved(path, target),
      external,
    };
  });
};
