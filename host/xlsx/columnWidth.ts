/** A digit of Calibri 11 on a screen of 96 dots an inch: files measure columns in such digits, Office.js in points. */
const DIGIT = 7;
const POINTS_PER_PIXEL = 0.75;

/** A column's width in points as a file holds it: whole pixels by way of 1/256 digits, as Excel cuts them. */
export const widthInDigits = (points: number): number => {
  const pixels = points / POINTS_PER_PIXEL;
  return Number.isInteger(pixels) ? Math.floor((pixels / DIGIT) * 256) / 256 : Math.round((pixels / DIGIT) * 1e6) / 1e6;
};

/** The width in points of a file's column. What Excel cut off a whole pixel (under 1/256 digit) is put back. */
export const widthInPoints = (digits: number): number => {
  const pixels = digits * DIGIT;
  const whole = Math.round(pixels);
  return Math.abs(pixels - whole) <= DIGIT / 256 ? whole * POINTS_PER_PIXEL : Math.round(pixels * POINTS_PER_PIXEL * 1e4) / 1e4;
};

/** What Excel gives a column and a row of which a file says nothing. */
export const DEFAULT_COLUMN_POINTS = 48;
export const DEFAULT_ROW_POINTS = 15;
