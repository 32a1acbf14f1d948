import { change } from "../../src/taskpane/core/session-actions";
import { confirmPacks, preparePacks } from "../../src/taskpane/core/share-actions";
import { today, withSets } from "./pane-without-screens";

jest.setTimeout(60_000);

describe("what is said of facilitators' files", () => {
  it("is when they were made, and who has joined or left the set since", async () => {
    const { pane } = await withSets();
    const packs = () => pane.state.session.view?.packs ?? [];
    expect(packs().map(({ madeOn }) => madeOn)).toEqual([null, null, null]);
    await preparePacks(pane);
    await confirmPacks(pane);
    expect(packs().map(({ madeOn, isCurrent }) => [madeOn, isCurrent])).toEqual([
      [today, true],
      [today, true],
      [today, true],
    ]);
    const [member] = pane.state.session.view?.sets[0]?.members ?? [];
    await change(pane, { kind: "move", member: member?.id ?? "", to: 2, on: "2026-09-10" }, "moved");
    expect(packs()).toMatchObject([
      { setNumber: 1, isCurrent: false, came: [], went: [member?.name] },
      { setNumber: 2, isCurrent: false, came: [member?.name], went: [] },
      { setNumber: 3, isCurrent: true },
    ]);
  });
});
