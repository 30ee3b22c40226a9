/** The grid measures in pixels, Office.js in points. */
export const POINTS_PER_PIXEL = 0.75;
