const SIGNATURE = "89504e470d0a1a0a";

/** Width and height of a PNG, from its first chunk; undefined when the bytes are no PNG. */
export const pngSize = (bytes: Buffer): { readonly width: number; readonly height: number } | undefined =>
  bytes.length >= 24 && bytes.toString("hex", 0, 8) === SIGNATURE && bytes.toString("latin1", 12, 16) === "IHDR"
    ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
    : undefined;
