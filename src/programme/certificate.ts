/** One group (a profession, an organisation, a region ...) checked against its even split over the sets. */
export interface GroupCheck {
  /** Key of the grouping: "profession". */
  readonly grouping: string;
  /** The group: "Nurse". */
  readonly label: string;
  /** Members in the group. */
  readonly n: number;
  /** floor(n/K) and ceil(n/K). */
  readonly floor: number;
  readonly ceil: number;
  /** Members of the group in set 1 ... K. */
  readonly counts: readonly number[];
  readonly even: boolean;
}

/**
 * The proof of balance, recomputed from the final sets alone. `uneven` counts the cells (a group in a
 * set, or a set's size) outside floor and ceil: 0 is the whole claim.
 */
export interface Certificate {
  readonly memberCount: number;
  /** Size of set 1 ... K. */
  readonly sizes: readonly number[];
  readonly sizesEven: boolean;
  readonly groups: readonly GroupCheck[];
  readonly uneven: number;
  /** The set with the most uneven cells, by number; null when all are even. */
  readonly worstSet: number | null;
}
