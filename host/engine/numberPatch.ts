import { NumberValueObject } from "@univerjs/engine-formula";

/**
 * Univer's numbers take four steps through a helper to be made, field by field under names that are worked out, and a product of long
 * columns makes one for every cell: most of the time that it takes goes there. Here the same object is made in one step, and 0 and 1, of
 * which the products of conditions consist, are made once. They are frozen: nothing in the engine changes a number that has no format.
 */
function PlainNumber(this: Record<string, unknown>, value: number, pattern: string): void {
  this.pattern = pattern;
  this._rawValue = value;
  this._customData = undefined;
  this._value = Number(value);
}
PlainNumber.prototype = NumberValueObject.prototype;

const Plain = PlainNumber as unknown as new (value: number, pattern: string) => NumberValueObject;
const [zero, one] = [new Plain(0, ""), new Plain(1, "")];
[zero, one].forEach((number) => Object.freeze(number));

NumberValueObject.create = (value: number, pattern = "") => {
  if (pattern === "") {
    if (Object.is(value, 0)) return zero;
    if (value === 1) return one;
  }
  return new Plain(value, pattern);
};
