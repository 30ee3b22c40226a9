/**
 * Text from outside (a label, an imported cell) that Excel would take for a formula stays text.
 * The apostrophe is Excel's own mark for that and is not shown. A lone dash is text already.
 */
export const inert = (text: string): string => (/^[=+@\t\r'-]/.test(text) && text !== "-" ? `'${text}` : text);
