/** What is known of a kind of further column, but for its name on screen and what its groups cost a set. */
interface BalanceKindFacts {
  /** How it is typed in brackets after the column's name, in matching form. */
  readonly typed: RegExp;
  /** The words in brackets as the product writes them; none for what a column without brackets is. */
  readonly words: string;
  /** What the allocator is asked for of its groups; null for a column that has none. */
  readonly objective: "even" | "together" | "alike" | null;
}

/**
 * What is wanted of a further column: spread evenly; kept together (a theme); numbers, spread alike; a
 * former set, whose people are to meet others now; times that suit, of which every set shares one. In the order in
 * which they are offered.
 */
export const balanceKinds = {
  even: { typed: /^(spread )?even(ly)?$/, words: "", objective: "even" },
  together: { typed: /^(kept |keep )?together$|^theme$/, words: "together", objective: "together" },
  numbers: { typed: /^numbers?$/, words: "numbers", objective: "alike" },
  met: { typed: /^(have )?met$|^(previous|last|former) sets?$/, words: "met", objective: "even" },
  common: { typed: /^(a )?(times? )?in common$|^times?$/, words: "in common", objective: null },
} as const satisfies Readonly<Record<string, BalanceKindFacts>>;

/** What else may be asked of a column of groups, in brackets after its name. */
export const notAloneWords = "not alone";

export type BalanceKind = keyof typeof balanceKinds;

/** The kinds whose values are groups. */
export type GroupedKind = Exclude<BalanceKind, "common">;

export const balanceKindNames = Object.keys(balanceKinds) as readonly BalanceKind[];
