/** Of a chart's title in Excel where nothing else is said, in points. */
export const USUAL_TITLE_SIZE = 14;
