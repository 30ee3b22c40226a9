const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** The check sum that a zip holds for each part. fflate does not compare it, and a damaged figure must not pass for a figure. */
export const crc32 = (bytes: Uint8Array): number => {
  let sum = 0xffffffff;
  // Counted, not iterated: every byte of every file comes through here.
  for (let at = 0, { length } = bytes; at < length; at += 1) sum = TABLE[(sum ^ bytes[at]!) & 255]! ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
};
