import { type DataValidation } from "hucre";
import { unescapedXml } from "../package/escapeXml";

const RULE = /<x14:dataValidation\s([^>]*)>([\s\S]*?)<\/x14:dataValidation>/g;
const FORMULA = (number: 1 | 2) => new RegExp(`<x14:formula${number}>\\s*<xm:f>([^<]*)</xm:f>`);
const RANGE = /<xm:sqref>([^<]*)<\/xm:sqref>/;

const TYPES = ["list", "whole", "decimal", "date", "time", "textLength", "custom"] as const;
const OPERATORS = ["between", "notBetween", "equal", "notEqual", "greaterThan", "lessThan", "greaterThanOrEqual", "lessThanOrEqual"] as const;

/** Rules that refer to another sheet: Excel keeps them apart from the others, in an extension that hucre does not read. */
export const extendedValidations = (worksheetXml: string): readonly DataValidation[] =>
  [...worksheetXml.matchAll(RULE)].flatMap(([, attributes = "", content = ""]): DataValidation[] => {
    const text = (name: string) => {
      const found = new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];
      return found === undefined ? undefined : unescapedXml(found);
    };
    const type = TYPES.find((each) => each === text("type"));
    const range = RANGE.exec(content)?.[1];
    const operator = OPERATORS.find((each) => each === text("operator"));
    const [formula1, formula2] = [FORMULA(1).exec(content)?.[1], FORMULA(2).exec(content)?.[1]];
    if (!type || !range || formula1 === undefined) return [];
    const [inputTitle, inputMessage, errorTitle, errorMessage] = ["promptTitle", "prompt", "errorTitle", "error"].map(text);
    return [
      {
        type,
        range,
        formula1: unescapedXml(formula1),
        ...(operator && { operator }),
        ...(formula2 !== undefined && { formula2: unescapedXml(formula2) }),
        ...(inputTitle && { inputTitle }),
        ...(inputMessage && { inputMessage }),
        ...(errorTitle && { errorTitle }),
        ...(errorMessage && { errorMessage }),
      },
    ];
  });
