import { BooleanNumber, type IRange, type IStyleBase } from "@univerjs/core";
import { CFRuleType, CFSubRuleType, CFTextOperator, CFValueType, type IConditionFormattingRule, type IConditionalFormattingRuleConfig } from "@univerjs/sheets-conditional-formatting";
import type { ConditionalFormatFile } from "../../file/WorkbookFile";

const POINT = { min: CFValueType.min, max: CFValueType.max, percentile: CFValueType.percentile, number: CFValueType.num } as const;

const lookOf = ({ fill, color, bold }: { readonly fill?: string; readonly color?: string; readonly bold?: boolean }): IStyleBase => ({
  ...(fill !== undefined && { bg: { rgb: fill } }),
  ...(color !== undefined && { cl: { rgb: color } }),
  ...(bold && { bl: BooleanNumber.TRUE }),
});

function configOf(format: ConditionalFormatFile): IConditionalFormattingRuleConfig {
  switch (format.kind) {
    case "text":
      return { type: CFRuleType.highlightCell, subType: CFSubRuleType.text, operator: CFTextOperator.containsText, value: format.contains, style: lookOf(format) };
    case "formula":
      return { type: CFRuleType.highlightCell, subType: CFSubRuleType.formula, value: format.formula.startsWith("=") ? format.formula : `=${format.formula}`, style: lookOf(format) };
    case "colorScale":
      return {
        type: CFRuleType.colorScale,
        config: format.points.map(({ at, value, color }, index) => ({ index, color, value: { type: POINT[at], ...(value !== undefined && { value }) } })),
      };
    case "dataBar":
      return {
        type: CFRuleType.dataBar,
        isShowValue: true,
        config: { min: { type: CFValueType.min }, max: { type: CFValueType.max }, isGradient: false, positiveColor: format.color, nativeColor: format.color },
      };
  }
}

/** A conditional format as the grid draws it. */
export const conditionalRule = (id: string, range: IRange, format: ConditionalFormatFile): IConditionFormattingRule => ({
  cfId: id,
  ranges: [range],
  stopIfTrue: false,
  rule: configOf(format),
});
