import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** Seeded chance: the same seed draws the same, everywhere and for ever. */
export class Chance {
  private readonly generator;

  constructor(seed: number) {
    this.generator = xoroshiro128plus(seed);
  }

  /** One of several, those of more weight more often. */
  pick<Item>(items: readonly Item[], weightOf: (item: Item) => number = () => 1): Item {
    const total = items.reduce((sum, item) => sum + weightOf(item), 0);
    let rest = uniformInt(this.generator, 1, total);
    for (const item of items) {
      rest -= weightOf(item);
      if (rest <= 0) return item;
    }
    throw new Error("There is nothing to pick from.");
  }

  /** The items in a random order (Fisher and Yates). */
  shuffled<Item>(items: readonly Item[]): Item[] {
    const rest = [...items];
    return items.map(() => {
      const [item] = rest.splice(uniformInt(this.generator, 0, rest.length - 1), 1);
      return item as Item;
    });
  }
}
