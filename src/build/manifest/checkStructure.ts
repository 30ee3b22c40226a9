import { type Element } from "@xmldom/xmldom";
import { elementChildren } from "./parseManifest";
import { problemAt, type Problem } from "./Problem";
import { type Child, type Shape } from "./shape";
import { OFFICE_APP } from "./structure";

const XSI = "http://www.w3.org/2001/XMLSchema-instance";
const APP = "http://schemas.microsoft.com/office/appforoffice/1.1";
const OVERRIDES = "http://schemas.microsoft.com/office/taskpaneappversionoverrides";
const BASIC = "http://schemas.microsoft.com/office/officeappbasictypes/1.0";

/** Inside the version overrides, images and the entries of Resources are basic types; the rest belongs to the part it stands in. */
const namespaceOf = (element: Element, parentNamespace: string): string => {
  if (element.localName === "VersionOverrides") return OVERRIDES;
  if (parentNamespace === OVERRIDES) {
    const parent = element.parentNode?.localName;
    if (parent === "Resources" || parent === "Icon") return BASIC;
    if (element.localName === "Sets") return BASIC;
  }
  return parentNamespace;
};

const checkAttributes = (element: Element, shape: Shape): Problem[] => {
  const problems: Problem[] = [];
  const name = element.localName ?? "";
  for (const attribute of Array.from(element.attributes)) {
    if (attribute.namespaceURI === "http://www.w3.org/2000/xmlns/" || attribute.namespaceURI === XSI) continue;
    const check = shape.attributes[attribute.name] ?? shape.optionalAttributes[attribute.name];
    const wanted = check?.(attribute.value);
    if (!check) problems.push(problemAt(element, `${name} has no attribute ${attribute.name}. Remove it.`));
    else if (wanted) problems.push(problemAt(element, `${name} ${attribute.name}="${attribute.value}" must be ${wanted}.`));
  }
  for (const required of Object.keys(shape.attributes)) {
    if (!element.hasAttribute(required)) problems.push(problemAt(element, `${name} needs the attribute ${required}.`));
  }
  return problems;
};

const shapeOf = (element: Element, rule: Child): Shape | Problem => {
  if (!("byType" in rule.shape)) return rule.shape;
  const type = element.getAttributeNS(XSI, "type") ?? "";
  const shape = rule.shape.byType[type];
  return shape ?? problemAt(element, `${rule.name} xsi:type="${type}" must be ${Object.keys(rule.shape.byType).join(" or ")}.`);
};

const checkChildren = (element: Element, rules: readonly Child[], namespace: string): Problem[] => {
  const problems: Problem[] = [];
  const seen = new Map<string, number>();
  let reached = 0;
  for (const child of elementChildren(element)) {
    const name = child.localName ?? "";
    const position = rules.findIndex((rule) => rule.name === name);
    const rule = rules[position];
    if (!rule) {
      problems.push(problemAt(child, `${name} does not belong in ${element.localName}. There may be: ${rules.map((r) => r.name).join(", ") || "nothing"}.`));
      continue;
    }
    const wanted = namespaceOf(child, namespace);
    if (child.namespaceURI !== wanted) problems.push(problemAt(child, `${name} must be in the namespace ${wanted}.`));
    if (position < reached) problems.push(problemAt(child, `${name} stands too late in ${element.localName}. The order is: ${rules.map((r) => r.name).join(", ")}.`));
    reached = Math.max(reached, position);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    if (count > rule.max) problems.push(problemAt(child, `${element.localName} may hold only ${rule.max} ${name}.`));
    const shape = shapeOf(child, rule);
    problems.push(...("message" in shape ? [shape] : checkElement(child, shape, wanted)));
  }
  for (const rule of rules) {
    if ((seen.get(rule.name) ?? 0) < rule.min) problems.push(problemAt(element, `${element.localName} needs ${rule.name}.`));
  }
  return problems;
};

const checkElement = (element: Element, shape: Shape, namespace: string): Problem[] => {
  const problems = checkAttributes(element, shape);
  if (typeof shape.content !== "function") return [...problems, ...checkChildren(element, shape.content, namespace)];
  const text = element.textContent ?? "";
  const wanted = elementChildren(element).length > 0 ? "text only" : shape.content(text);
  return wanted ? [...problems, problemAt(element, `${element.localName} "${text.trim()}" must be ${wanted}.`)] : problems;
};

/** Elements, order, number, attributes, lengths and forms, as Office's schema has them. */
export const checkStructure = (root: Element): readonly Problem[] => {
  if (root.localName !== "OfficeApp" || root.namespaceURI !== APP) return [problemAt(root, `The root must be OfficeApp in the namespace ${APP}.`)];
  const type = root.getAttributeNS(XSI, "type");
  if (type !== "TaskPaneApp") return [problemAt(root, `OfficeApp xsi:type="${type ?? ""}" must be TaskPaneApp.`)];
  return checkElement(root, OFFICE_APP, APP);
};
