import { apply, checkRoster } from "../../src/commands";
import { newNotices, noticeKey } from "../../src/programme";
import { planWorkbook } from "../../src/workbook";
import { formed } from "../commands/formed";
import { opened } from "../opened";
import { contentOf, rosterRows, rowsWithGender } from "../workbook-content";
import { plannedContent } from "../planned-content";

jest.setTimeout(30_000);
const context = { today: "2026-10-01" } as const;

describe("checking a roster", () => {
  it("tells every shared email address with everything else, and reads on", () => {
    const rows = rosterRows(12);
    const twice = [3, 5].map((at) => ["Other Person", "GP", "Trust 9", rows[at]?.[3] ?? ""]);
    const { notices, sizes } = checkRoster(
      opened(contentOf([...rows, ...twice, ["", "GP", "Trust 9", ""]]), { duplicates: "report" }),
    );
    const shared = notices.filter(({ problem }) => problem.code === "same-email");
    expect(shared).toHaveLength(2);
    expect(notices.map(({ problem }) => problem.code)).toContain("same-name-and-organisation");
    expect(sizes).not.toBeNull();
  });

  it("proposes values of a further column that look like one, and decides nothing", () => {
    const rows = rowsWithGender(24).map((cells, row) =>
      row === 2 ? [...cells.slice(0, -1), "F"] : row === 4 ? [...cells.slice(0, -1), "female"] : cells,
    );
    const { roster } = opened(contentOf(rows)).origin;
    const values = roster.proposals.filter(({ kind }) => kind === "value");
    expect(values.map(({ original, proposed, counted }) => [original, proposed, counted])).toEqual([
      ["F", "Female", false],
      ["female", "Female", true],
    ]);
  });

  it("proposes nothing where a first letter could be short for two values", () => {
    const bands = ["Band", "Blue", "B"];
    const rows = rosterRows(24).map((cells, row) => [...cells, row === 0 ? "Team" : (bands[row % 3] ?? "")]);
    const { roster } = opened(contentOf(rows)).origin;
    expect(roster.proposals.filter(({ kind }) => kind === "value")).toEqual([]);
  });
});

describe("a dismissed notice", () => {
  it("stays dismissed in the workbook until it says something else", async () => {
    const rooms = [1, 2].map((setNumber) => ({ meetingId: null, setNumber, room: "Oak", capacity: 3 }));
    const workbook = formed(16);
    const first = apply(workbook, { kind: "rooms", rooms }, context);
    const tight = first.notices.find(({ problem }) => problem.code === "rooms-too-small");
    if (!tight) throw new Error("The room is too small.");
    const notices = [{ key: noticeKey(tight), said: "Rooms too small." }];
    const dismissed = apply(
      { ...workbook, programme: first.programme },
      { kind: "dismiss", notices },
      context,
    );
    const plan = planWorkbook({ ...dismissed, notices: [], setSheets: false });
    const read = opened(plannedContent(plan));
    const codesOf = (applied: typeof dismissed, which: "fresh" | "seen"): string[] =>
      newNotices(applied.notices, applied.programme.year.dismissedNotices)[which].map(
        ({ problem }) => problem.code,
      );
    const again = apply(read, { kind: "refresh" }, context);
    expect(codesOf(again, "seen")).toEqual(["rooms-too-small"]);
    expect(codesOf(again, "fresh")).not.toContain("rooms-too-small");
    const changed = apply(
      read,
      { kind: "rooms", rooms: rooms.slice(0, 1).map((room) => ({ ...room, capacity: 4 })) },
      context,
    );
    expect(codesOf(changed, "fresh")).toContain("rooms-too-small");
    const shown = apply(read, { kind: "show-again", keys: "all" }, context);
    expect(codesOf(shown, "fresh")).toContain("rooms-too-small");
  });
});
