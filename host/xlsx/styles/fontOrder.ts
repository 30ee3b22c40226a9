/** hucre writes a font's colour before its size; Excel writes size, colour, name, and reads strictly where it can. */
export const inFontOrder = (stylesXml: string): string => stylesXml.replace(/(<color [^>]*\/>)(<sz [^>]*\/>)/g, "$2$1");
