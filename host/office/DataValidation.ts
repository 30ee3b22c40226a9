import { rectAddress } from "../engine/a1";
import type { Host } from "../engine/Host";
import type { ValidationFile } from "../file/WorkbookFile";
import { ClientObject } from "./ClientObject";
import { contains } from "./ConditionalFormats";
import type { RangeHandle } from "./RangeHandle";
import { invalid } from "./RichApiError";

export interface ValidationHandle {
  readonly host: Host;
  readonly range: RangeHandle;
}

interface Limits {
  readonly formula1: number;
  readonly formula2?: number;
  readonly operator: string;
}

/** Choices in the rule itself, or a formula. */
const LONGEST_SOURCE = 255;

const OPERATORS = { Between: "between", GreaterThanOrEqualTo: "greaterThanOrEqual", LessThanOrEqualTo: "lessThanOrEqual" } as const;

function ruleFrom(value: unknown): Record<string, unknown> {
  const { list, decimal, wholeNumber, custom } = value as { list?: { source: string }; decimal?: Limits; wholeNumber?: Limits; custom?: { formula: string } };
  if (list && list.source.length > LONGEST_SOURCE) throw invalid(`The choices of a list take at most ${LONGEST_SOURCE} characters, not ${list.source.length}.`);
  if (custom && custom.formula.length > LONGEST_SOURCE) throw invalid(`The formula of a data validation takes at most ${LONGEST_SOURCE} characters, not ${custom.formula.length}.`);
  if (list) return { kind: "list", source: list.source.startsWith("=") ? list.source : list.source.split(",").map((choice) => choice.trim()) };
  if (custom) return { kind: "custom", formula: custom.formula };
  const limits = decimal ?? wholeNumber;
  const operator = limits && OPERATORS[limits.operator as keyof typeof OPERATORS];
  if (!limits || !operator) throw invalid("The workbook host knows lists, decimals, whole numbers and formulas as data validation.");
  if (limits.formula2 !== undefined && limits.formula1 > limits.formula2) throw invalid("The least value of a data validation is greater than the most.");
  return { kind: decimal ? "decimal" : "wholeNumber", operator, min: limits.formula1, ...(limits.formula2 !== undefined && { max: limits.formula2 }) };
}

/** Merges what is said of a range's validation; it counts once it has a rule. */
function merge({ host, range }: ValidationHandle, part: Record<string, unknown>): void {
  const address = rectAddress(range);
  const sheetId = range.sheet.getSheetId();
  const extras = host.extrasOf(sheetId);
  const found = extras.validations.find(({ rule }) => rule.range === address);
  const rule = { ...(found?.rule ?? { range: address }), ...part } as unknown as ValidationFile;
  extras.validations = [...extras.validations.filter((entry) => entry !== found), { id: address, rule }];
  host.emit({ kind: "extras", sheetId });
}

export class DataValidation extends ClientObject<ValidationHandle> {
  clear(): void {
    this.act("clear", ({ host, range }) => {
      const extras = host.extrasOf(range.sheet.getSheetId());
      extras.validations = extras.validations.filter(({ rule }) => !contains(range, rule.range));
      host.emit({ kind: "extras", sheetId: range.sheet.getSheetId() });
    });
  }
}
const found = ({ host, range }: ValidationHandle) => host.extrasOf(range.sheet.getSheetId()).validations.find(({ rule }) => rule.range === rectAddress(range))?.rule;
ClientObject.properties(DataValidation, {
  rule: { get: found, set: (handle, value) => merge(handle, ruleFrom(value)) },
  prompt: {
    get: (handle) => ({ showPrompt: true, title: found(handle)?.promptTitle ?? "", message: found(handle)?.promptMessage ?? "" }),
    set: (handle, value) => {
      const { title, message } = value as { title: string; message: string };
      // Excel refuses longer prompts.
      if (title.length > 32 || message.length > 255) throw invalid("The title of a prompt has at most 32 characters, its message at most 255.");
      merge(handle, { promptTitle: title, promptMessage: message });
    },
  },
  errorAlert: {
    get: (handle) => ({ showAlert: true, title: found(handle)?.errorTitle ?? "", message: found(handle)?.errorMessage ?? "" }),
    set: (handle, value) => {
      const { title, message } = value as { title: string; message: string };
      if (title.length > 32 || message.length > 255) throw invalid("The title of an error alert has at most 32 characters, its message at most 255.");
      merge(handle, { errorTitle: title, errorMessage: message });
    },
  },
  ignoreBlanks: { get: () => true, set: () => undefined },
  type: { get: (handle) => found(handle)?.kind ?? "None" },
});
