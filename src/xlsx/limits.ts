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
  /** In all parts that are held as trees: shared texts, styles, an OpenDocument's content. */
  readonly tags: number;
}

/** The largest programme foreseen (5,000 members with 60 set sheets) is a tenth of these. */
export const usualLimits: ReadLimits = {
  fileMegabytes: 50,
  unpackedMegabytes: 512,
  keptMegabytes: 128,
  filledCells: 1_000_000,
  tags: 4_000_000,
};

export const megabyte = 2 ** 20;
