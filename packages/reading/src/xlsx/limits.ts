/**
 * What a workbook may hold. An assessment is a few thousand rows; more is another document or an attack, and is refused before it is unpacked.
 */
export const LIMITS = {
  /** Files in the archive. */
  entries: 2000,
  /** Bytes of one part, unpacked. */
  partBytes: 48 * 2 ** 20,
  /** Bytes of all parts that are read, unpacked. */
  totalBytes: 128 * 2 ** 20,
  /** Unpacked by packed bytes, for parts beyond `ratioFrom` bytes; sheets of Excel reach some 30. */
  ratio: 200,
  ratioFrom: 2 ** 20,
  sheets: 200,
  /** Rows and cells with something in them, in all sheets. */
  rows: 10_000,
  cells: 60_000,
  /** Merged cells in all sheets. */
  merges: 20_000,
  /** Characters of all texts of cells; the longest real document has 200,000. */
  characters: 4_000_000,
} as const;
