/**
 * Bounds of what is read, whatever a file says of itself. The largest programme foreseen (5,000 members
 * with 60 set sheets) is a hundredth of them.
 */
export const limits = {
  /** Of the file as it lies on the disk, in MB. */
  fileMegabytes: 50,
  /** Of everything unpacked, what is left out included, while it streams by. */
  unpackedMegabytes: 1024,
  /** Of everything that is kept. */
  keptMegabytes: 128,
  /** In all sheets together. */
  filledCells: 1_000_000,
  /** In each part that is held as a tree: shared texts, styles, an OpenDocument's content. */
  tags: 4_000_000,
} as const;

export const megabyte = 2 ** 20;
