/** Room that a table's filter button takes beside each heading, in characters of the standard font. */
export const FILTER_BUTTON = 4;
