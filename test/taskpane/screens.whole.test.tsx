import { click, closePage, press, pressFocused, tick, typeInto, unfold } from "./page";
import { shown } from "./shown";
import type { CellScalar } from "../../src/sheet";
import { AttendanceScreen } from "../../src/taskpane/attendance/attendance-screen";
import { openRosterFile } from "../../src/taskpane/core/roster-actions";
import { change } from "../../src/taskpane/core/session-actions";
import { allocate, listEarlier, writeDraft } from "../../src/taskpane/core/sets-actions";
import { choosePacks } from "../../src/taskpane/core/share-actions";
import { start } from "../../src/taskpane/core/shell-actions";
import { RosterScreen } from "../../src/taskpane/roster/roster-screen";
import { SetsScreen } from "../../src/taskpane/sets/sets-screen";
import { ShareScreen } from "../../src/taskpane/share/share-screen";
import { strings } from "../../src/taskpane/strings";
import { attendanceStrings } from "../../src/taskpane/strings/attendance";
import { shareStrings } from "../../src/taskpane/strings/share";
import { TodayScreen } from "../../src/taskpane/today/today-screen";
import { contentOf, rosterRows } from "../workbook-content";
import { paneWith, today, typeOnRoster, untilIdle, withContent, withSets } from "./pane-without-screens";

jest.setTimeout(60_000);
afterAll(closePage);

describe("what every screen says", () => {
  it("is the same trouble, where the Roster sheet is gone", async () => {
    const { pane } = await withSets();
    const { sheets = [], names = [] } = pane.content ?? {};
    const damaged = await withContent({ sheets: sheets.filter(({ name }) => name !== "Roster"), names });
    const trouble = damaged.state.session.trouble?.what ?? "";
    expect(trouble).toContain("Roster sheet is gone");
    for (const Part of [TodayScreen, SetsScreen, AttendanceScreen, ShareScreen]) {
      expect(await shown(damaged, Part)).toContain(trouble);
    }
    const roster = await shown(damaged, RosterScreen);
    expect(roster).toContain(trouble);
    expect(roster).not.toContain(strings.roster.loadSample);
  });

  it("is the same trouble, where headers of the Rules sheet are damaged", async () => {
    const { pane } = await withSets();
    const [one, other] = pane.state.session.view?.sets[0]?.members ?? [];
    await change(
      pane,
      { kind: "add-rule", rule: { kind: "keep-apart", first: one?.name ?? "", second: other?.name ?? "" } },
      "",
    );
    const { sheets = [], names = [] } = pane.content ?? {};
    const damaged = await withContent({
      names,
      sheets: sheets.map((sheet) => {
        if (sheet.name !== "Rules") return sheet;
        const header = sheet.tables[0]?.range.top ?? 0;
        const rows = sheet.rows.with(header, [{ value: "Ours" }, { value: "Ours 2" }, { value: "Ours 3" }]);
        return { ...sheet, rows };
      }),
    });
    const trouble = damaged.state.session.trouble?.what ?? "";
    expect(trouble).toContain("Rules");
    for (const Part of [TodayScreen, RosterScreen, SetsScreen, AttendanceScreen, ShareScreen])
      expect(await shown(damaged, Part)).toContain(trouble);
  });

  it("names a rule that the sets break on Sets and on Share", async () => {
    const { pane } = await withSets();
    const [one, other] = pane.state.session.view?.sets[0]?.members ?? [];
    await change(
      pane,
      { kind: "add-rule", rule: { kind: "keep-apart", first: one?.name ?? "", second: other?.name ?? "" } },
      "",
    );
    const [trouble] = pane.state.session.view?.check?.troubles ?? [];
    expect(trouble?.what).toContain(one?.name);
    for (const Part of [SetsScreen, ShareScreen]) expect(await shown(pane, Part)).toContain(trouble?.what);
  });

  it("is the open question beside the balance of sets that would be formed, and of those there are", async () => {
    const rows = rosterRows(24).map((cells, row) =>
      row === 5 || row === 6
        ? [...cells.slice(0, 2), `Penhallow Community${row === 5 ? "" : " UHB"}`]
        : cells,
    );
    const { pane } = paneWith();
    await start(pane);
    const list = rows.map((cells) => cells.join(",")).join("\n");
    await openRosterFile(pane, "list.csv", new TextEncoder().encode(list));
    await import("../../src/taskpane/sets/draft-preview");
    await allocate(pane);
    const open = strings.today.notAnswered(1);
    expect(await shown(pane, SetsScreen)).toContain(open);
    await writeDraft(pane);
    const today = await shown(pane, TodayScreen);
    expect(today).toContain(open);
    // And Today's list counts it as Roster does.
    const [, count = ""] = /To check \((\d+)\)/.exec(await shown(pane, RosterScreen)) ?? [];
    expect(today).toContain(strings.today.toCheck(Number(count)));
  });

  it("names a facilitator of somebody from their own organisation on Sets and on Share", async () => {
    const { pane } = await withSets();
    const [set] = pane.state.session.view?.sets ?? [];
    const own = set?.members[0]?.organisation ?? "";
    const content = pane.content ?? { sheets: [], names: [] };
    const sheets = content.sheets.map((sheet) => {
      if (sheet.name !== "Facilitators") return sheet;
      const header = sheet.rows.findIndex((cells) => cells.some(({ value }) => value === "Most sets"));
      const at = (title: string): number =>
        sheet.rows[header]?.findIndex(({ value }) => value === title) ?? -1;
      const row: { value: CellScalar }[] = (sheet.rows[header] ?? []).map(() => ({ value: null }));
      row[at("Facilitator")] = { value: "Prof. Own Trust" };
      row[at("Organisation")] = { value: own };
      row[at("Set")] = { value: 1 };
      return { ...sheet, rows: [...sheet.rows.slice(0, header + 1), row, ...sheet.rows.slice(header + 2)] };
    });
    const troubled = await withContent({ ...content, sheets });
    const [trouble] = troubled.state.session.view?.check?.troubles ?? [];
    expect(trouble?.what).toContain(own);
    for (const Part of [SetsScreen, ShareScreen])
      expect(await shown(troubled, Part)).toContain(trouble?.what);
  });
});

describe("what there is to check on a roster", () => {
  it("begins with a doubt about which column is the profession", async () => {
    const rows = rosterRows(24).map(([name = "", profession = "", , ...others], row) => [
      name,
      row === 0 ? "Job title" : `Band ${String(row % 4)}`,
      row === 0 ? "Staff group" : profession,
      row === 0
        ? "Employer"
        : row === 5 || row === 6
          ? `Penhallow Community${row === 5 ? "" : " UHB"}`
          : "Mill Lane",
      ...others,
    ]);
    const pane = await withContent(contentOf(rows));
    const [first, ...others] = pane.state.session.view?.questions ?? [];
    expect(first).toEqual({ kind: "column", chosen: "Staff group", others: ["Job title"] });
    expect(others).not.toEqual([]);
    const text = await shown(pane, RosterScreen);
    const { column, organisations } = strings.roster.questions;
    expect(text.indexOf(column)).toBeGreaterThan(-1);
    expect(text.indexOf(column)).toBeLessThan(text.indexOf(organisations(1)));
  });
});

describe("finding a member on the board", () => {
  it("goes by the whole Member ID, in small letters too, and by part of a name", async () => {
    const { pane } = await withSets();
    const everyone = pane.state.session.view?.sets.flatMap(({ members }) => members) ?? [];
    const [one, other] = [everyone[3], everyone[4]];
    const found = async (typed: string): Promise<string> =>
      shown(pane, SetsScreen, () => {
        typeInto(strings.sets.find, typed);
      });
    const byId = await found(` ${one?.id.toLowerCase() ?? ""} `);
    expect(byId).toContain(strings.sets.foundCount(1));
    expect(byId).toContain(one?.name);
    expect(byId).not.toContain(`${other?.name ?? ""} Set`);
    expect(await found(one?.id.slice(0, -1) ?? "")).toContain(strings.sets.noneFound);
    expect(await found(other?.name.split(" ")[0] ?? "")).toContain(`${other?.name ?? ""} Set`);
  });
});

describe("a further column of the roster", () => {
  it("offers itself as numbers where it has numbers, and as groups otherwise", async () => {
    const rows = rosterRows(24).map((cells, row) => [
      ...cells,
      row === 0 ? "Years in post" : (row * 7) % 31,
      row === 0 ? "Site" : row % 3,
    ]);
    const pane = await withContent(contentOf(rows));
    await shown(pane, SetsScreen, () => {
      tick("Years in post");
      tick("Site");
    });
    expect(pane.state.sets.options.balance).toBe("Years in post (numbers); Site");
  });
});

describe("texts to copy", () => {
  it("are the contact for facilitators, with a button of its own", async () => {
    const copied: string[] = [];
    Object.assign(window.navigator, {
      clipboard: { writeText: (text: string) => Promise.resolve(void copied.push(text)) },
    });
    const { pane } = await withSets();
    choosePacks(pane, { contact: "Network office" });
    await shown(pane, ShareScreen, () => {
      click(shareStrings.copyContact);
    });
    expect(copied).toEqual(["Network office"]);
  });
});

describe("earlier sets", () => {
  it("are told apart by the time they were formed", async () => {
    const { pane } = await withSets();
    await allocate(pane, { reform: true, seed: 7 });
    await writeDraft(pane);
    await listEarlier(pane);
    const [formed] = pane.state.sets.earlier ?? [];
    expect(formed?.recordedOn).toBe("2026-09-08");
    expect(formed?.recordedAt).toBe(new Date("2026-09-08T09:00:00Z").getHours() * 60);
    pane.showScreen("sets");
    expect(
      await shown(pane, SetsScreen, () => {
        unfold(strings.sets.earlier);
      }),
    ).toContain("Tuesday 8 September 2026, ");
  });
});

describe("the Meetings screen", () => {
  it("does not skip anybody when Down follows a letter, which leads on by itself", async () => {
    const { pane } = await withSets();
    const [first = "", second = ""] = (pane.state.session.view?.sets[0]?.members ?? []).map(
      ({ name }) => name,
    );
    const { codeOf } = attendanceStrings;
    await shown(pane, AttendanceScreen, async () => {
      await new Promise((resolve) => setTimeout(resolve, 100));
      press(codeOf(first), "l");
      press(codeOf(second), "ArrowDown");
      pressFocused("a");
    });
    const { register, entered } = pane.state.attendance;
    const ids = register?.lines.map(({ memberId }) => memberId) ?? [];
    expect(entered[register?.meetingId ?? ""]).toEqual({ [ids[0] ?? ""]: "L", [ids[1] ?? ""]: "A" });
  });

  it("asks first before everybody is marked present at a meeting to come, and not at one of today", async () => {
    const { pane } = await withSets();
    const { allPresent, allPresentAsk } = attendanceStrings;
    const openAt = async (): Promise<void> => {
      await new Promise((resolve) => setTimeout(resolve, 100));
    };
    const asked = await shown(pane, AttendanceScreen, openAt, () => {
      click(allPresent);
    });
    expect(asked).toContain(allPresentAsk);
    expect(pane.state.attendance.entered).toEqual({});
    await change(pane, { kind: "reschedule", meetingId: "M1", date: today, speakerStart: 14 * 60 }, "");
    const marked = await shown(pane, AttendanceScreen, openAt, () => {
      click(allPresent);
    });
    expect(marked).not.toContain(allPresentAsk);
    expect(Object.keys(pane.state.attendance.entered["M1"] ?? {})).toHaveLength(8);
  });

  it("keeps a meeting in view that is cancelled", async () => {
    const { pane } = await withSets();
    const { meetings } = attendanceStrings;
    const text = await shown(pane, AttendanceScreen, async () => {
      await import("../../src/taskpane/meetings/meetings");
      await new Promise((resolve) => setTimeout(resolve, 100));
      click(meetings.handle("M2"));
      await new Promise((resolve) => setTimeout(resolve, 50));
      click(meetings.cancel);
      await untilIdle(pane);
    });
    expect(pane.state.session.view?.meetings[1]?.status).toBe("Cancelled");
    expect(text).toContain(meetings.reinstate);
  });
});

describe("somebody typed below the roster", () => {
  it("is placed where they fit best, and the pane says in which set", async () => {
    const { pane } = await withSets();
    await typeOnRoster(pane, ["Late Joiner", "Nurse", "NHS Fenwold"]);
    const words = strings.sets;
    await shown(
      pane,
      SetsScreen,
      () => {
        click(words.placeIn);
      },
      () => {
        click(words.place);
      },
    );
    expect(pane.state.shell.message?.what).toMatch(/^Late Joiner was placed in Set [123]\.$/);
  });
});
