import { type Element } from "@xmldom/xmldom";
import { childNamed, descendants } from "./parseManifest";
import { problemAt, type Problem } from "./Problem";

/** The least the add-in needs of Excel; whatever goes beyond is asked for at run time. */
export const REQUIRED_SETS: Readonly<Record<string, string>> = { SharedRuntime: "1.1", CustomFunctionsRuntime: "1.3", ExcelApi: "1.12" };

const residOf = (element: Element | undefined) => element?.getAttribute("resid") ?? undefined;
const sourceOf = (element: Element | undefined) => (element ? residOf(childNamed(element, "SourceLocation")) : undefined);

/**
 * One long-lived runtime for pane and functions. Excel starts it only when the runtime, the functions' page, the function file
 * and the pane are the same page; otherwise it quietly falls back to separate ones.
 */
export const checkRuntime = (root: Element): readonly Problem[] => {
  const problems: Problem[] = [];
  const runtime = descendants(root, "Runtime")[0];
  const page = residOf(runtime);
  if (!runtime || runtime.getAttribute("lifetime") !== "long") {
    problems.push(problemAt(runtime ?? root, `The shared runtime is missing: <Runtime resid="…" lifetime="long"/> under Runtimes.`));
  }
  const pages: [string, Element | undefined, string | undefined][] = [
    ["Page", descendants(root, "Page")[0], sourceOf(descendants(root, "Page")[0])],
    ["FunctionFile", descendants(root, "FunctionFile")[0], residOf(descendants(root, "FunctionFile")[0])],
    ...descendants(root, "Action")
      .filter((action) => childNamed(action, "SourceLocation"))
      .map((action): [string, Element, string | undefined] => ["ShowTaskpane", action, sourceOf(action)]),
  ];
  for (const [name, element, resid] of pages) {
    if (!element) problems.push(problemAt(root, `${name} is missing.`));
    else if (resid !== page) problems.push(problemAt(element, `${name} refers to "${resid ?? ""}", the runtime to "${page ?? ""}". In a shared runtime they must be the same.`));
  }
  const sets = new Map(descendants(root, "Set").map((set) => [set.getAttribute("Name"), set.getAttribute("MinVersion")]));
  for (const [name, version] of Object.entries(REQUIRED_SETS)) {
    if (sets.get(name) !== version) problems.push(problemAt(root, `Requirements must name the set ${name} ${version}; it has ${sets.get(name) ?? "none"}.`));
  }
  return problems;
};

/** Without a prefix there is no Namespace element at all: an empty one breaks Excel on the desktop. With one, it says exactly that prefix. */
export const checkNamespace = (root: Element, prefix: string, valueOf: (resid: string) => string | undefined): readonly Problem[] => {
  const namespace = descendants(root, "Namespace")[0];
  if (!prefix) return namespace ? [problemAt(namespace, "There must be no Namespace element: it would turn SAVINGS.GRANTADJ into NAMESPACE.SAVINGS.GRANTADJ.")] : [];
  const value = namespace ? valueOf(residOf(namespace) ?? "") : undefined;
  return value === prefix ? [] : [problemAt(namespace ?? root, `Namespace must be ${prefix}; it is ${value ?? "missing"}.`)];
};
