/** Bounds of what is read, whatever a file says of itself. */
export interface ReadLimits {
  /** Of the file as it lies on the disk, in MB. */
  readonly fileMegabytes: number;
  /** Of everything unpacked, what is left out included, while it streams by. */
  readonly unpackedMegabytes: number;
  /** Of everything that is kept. */
  readonly keptMegabytes: number;
  /** In all sheets together. */
  readonly filledCells: number;
  /** From the first row to the last filled one, in all sheets together. */
  readonly sheetRows: number;
  /** Cells from A1 to the last filled row and column, in all sheets together. */
  readonly rectangles: number;
  /** In all parts that are held as trees: shared texts, styles. */
  readonly tags: number;
}

/** The largest programme foreseen (5,000 members with 60 set sheets) is a tenth of these. */
export const usualLimits: ReadLimits = {
  fileMegabytes: 50,
  unpackedMegabytes: 256,
  keptMegabytes: 64,
  filledCells: 1_000_000,
  sheetRows: 2_097_152,
  rectangles: 20_000_000,
  tags: 1_200_000,
};

export const megabyte = 2 ** 20;
