import fc from "fast-check";
import { LeastMoves } from "../../src/allocation/even-out/least-moves";
import { searchColumns } from "../../src/allocation/search/search-columns";

const setCount = 4;

test("the least number of moves after one is what it is once that move is made", () => {
  const roster = fc.array(
    fc.record({
      profession: fc.nat(3),
      organisation: fc.nat(5),
      set: fc.nat(setCount - 1),
      to: fc.nat(setCount - 1),
    }),
    { minLength: 5, maxLength: 20 },
  );
  fc.assert(
    fc.property(roster, (members) => {
      const columnOf = (group: "profession" | "organisation") =>
        Int32Array.from(members, (member) => member[group]);
      const columns = searchColumns({
        ...{ memberCount: members.length, setCount },
        groups: [
          { kind: "family", family: "left", groupOf: columnOf("profession") },
          { kind: "family", family: "right", groupOf: columnOf("organisation") },
        ],
      });
      const sets = Int32Array.from(members, ({ set }) => set);
      const least = new LeastMoves(columns, sets, setCount);
      for (const [member, { set, to }] of members.entries()) {
        if (set === to) continue;
        const foreseen = least.movesAfter(member, set, to);
        least.move(member, set, to);
        sets[member] = to;
        expect(least.moves).toBe(foreseen);
        expect(new LeastMoves(columns, sets, setCount).moves).toBe(foreseen);
      }
    }),
  );
});
