import { escapedText } from "../package/escapeXml";

/** Text between tags of a drawing, which has no escapes for what XML cannot hold. */
export const drawnText = (text: string): string => escapedText(text.replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, " "));
