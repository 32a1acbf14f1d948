import type { IsoDate } from "../../src/sheet";
import { unzipSync } from "fflate";
import { openRosterFile } from "../../src/taskpane/core/roster-actions";
import { undo } from "../../src/taskpane/core/session-actions";
import { allocate, writeDraft } from "../../src/taskpane/core/sets-actions";
import { start } from "../../src/taskpane/core/shell-actions";
import {
  anonymise,
  downloadMade,
  issueCalendars,
  makeReport,
  prepareAnonymising,
  startNextCycle,
} from "../../src/taskpane/core/reports-actions";
import { Pane } from "../../src/taskpane/core/pane";
import { openFile } from "../../src/taskpane/open/file-open-workbook";
import { EngineClient, ownThreadTransport } from "../../src/worker";
import { problemMessage } from "../../src/worker/problem-message";
import { readWorkbook } from "../../src/xlsx";
import { rosterRows } from "../workbook-content";

jest.setTimeout(60_000);

/** A pane with a roster of 24 in three sets, and what it hands over for download, by name. */
async function withSets(): Promise<{ pane: Pane; saved: Map<string, Uint8Array> }> {
  const saved = new Map<string, Uint8Array>();
  const download = (name: string, bytes: Uint8Array): void => {
    saved.set(name, bytes);
  };
  const today = (): IsoDate => "2026-09-08";
  const engine = new EngineClient([
    ownThreadTransport({
      ...{ newId: () => "programme-1", today },
      ...{ moment: () => new Date("2026-09-08T09:00:00Z"), random: () => 0.5 },
    }),
  ]);
  const pane = new Pane(
    {
      ...{ storage: null, engine, today, download, pageAddress: "https://sets.example/taskpane.html" },
      situation: () => Promise.resolve({ kind: "browser" }),
      openExcel: () => Promise.reject(new Error("not in Excel")),
      openFile: (name, bytes) => openFile(name, bytes, download, "out.xlsx"),
      sample: () => Promise.resolve(null),
      say: (problem) => Promise.resolve(problemMessage(problem)),
      newPassword: () => Promise.resolve(""),
    },
    "share",
  );
  await start(pane);
  const rows = rosterRows(24).map((cells) => cells.join(","));
  await openRosterFile(pane, "small.csv", new TextEncoder().encode(rows.join("\n")));
  await allocate(pane);
  await writeDraft(pane);
  saved.clear();
  return { pane, saved };
}

async function textOf(bytes: Uint8Array): Promise<string> {
  const { sheets } = await readWorkbook(bytes, "made.xlsx");
  return sheets.flatMap(({ rows }) => rows.flat().map(({ value }) => String(value))).join("\n");
}

describe("reports and the end of the year, from the pane", () => {
  it("makes reports beside the workbook, and says why one cannot be made", async () => {
    const { pane, saved } = await withSets();
    const before = pane.content;
    const name = pane.state.session.view?.sets[0]?.members[0]?.name ?? "nobody";
    await makeReport(pane, { kind: "register", set: 1, largePrint: true });
    const made = pane.state.reports.made?.file;
    if (!made) throw new Error("no report");
    expect(made.words.join(" ")).toContain("large print");
    await downloadMade(pane, made);
    expect([...saved.keys()]).toEqual([made.fileName]);
    expect(await textOf(made.bytes)).toContain(name);
    expect(pane.state.shell.message?.remedy).toBe("");
    // A pane of Excel for Mac may be unable to download, and nothing tells it.
    pane.set({ session: { opensNewOn: "mac" } });
    await downloadMade(pane, made);
    expect(pane.state.shell.message?.remedy).toContain(
      "open https://sets.example/taskpane.html in your browser",
    );
    pane.set({ session: { opensNewOn: null } });
    const [organisation = ""] = pane.state.session.view?.organisations ?? [];
    await makeReport(pane, { kind: "sponsor", organisation });
    expect(pane.state.reports.made?.file.words[0]).toContain(`from ${organisation}.`);
    await makeReport(pane, { kind: "certificates" });
    expect(pane.state.reports.made).toBeNull();
    expect(pane.state.shell.message).toMatchObject({ tone: "refusal" });
    expect(pane.state.shell.message?.what).toContain("no certificate to make");
    expect(pane.content).toEqual(before);
  });

  it("hands over calendar files once the workbook remembers them, and undoes that", async () => {
    const { pane, saved } = await withSets();
    const before = pane.content;
    await issueCalendars(pane);
    expect(Object.keys(unzipSync(saved.get("calendars.zip") ?? new Uint8Array())).sort()).toEqual([
      ...["all-meetings.ics", "set-1.ics", "set-2.ics", "set-3.ics"],
    ]);
    expect(pane.content).not.toEqual(before);
    await undo(pane);
    expect(pane.content).toEqual(before);
  });

  it("anonymises only under the programme's exact name, and never the open workbook", async () => {
    const { pane, saved } = await withSets();
    const before = pane.content;
    const names =
      pane.state.session.view?.sets.flatMap(({ members }) => members.map(({ name }) => name)) ?? [];
    await prepareAnonymising(pane);
    const wanted = pane.state.reports.anonymising?.programmeName ?? "";
    await anonymise(pane, wanted.toUpperCase());
    expect(pane.state.reports.made).toBeNull();
    expect(pane.state.shell.message?.what).toContain("nothing was anonymised");
    expect(pane.state.shell.message?.remedy).toBe(`Type it exactly as “${wanted}”.`);
    await anonymise(pane, wanted);
    const text = await textOf(pane.state.reports.made?.file.bytes ?? new Uint8Array());
    expect(names.filter((name) => text.includes(name))).toEqual([]);
    expect(pane.state.reports.anonymising).toBeNull();
    expect([pane.content, [...saved]]).toEqual([before, []]);
  });

  it("makes the next cycle's workbook under its own name", async () => {
    const { pane } = await withSets();
    await startNextCycle(pane, { firstMeeting: null, programmeName: "Second year" });
    expect(pane.state.reports.made?.file.fileName).toBe("Second year - next cycle.xlsx");
    expect(pane.state.reports.made?.file.words[0]).toContain("24 members");
    await startNextCycle(pane, { firstMeeting: "2027-10-05" as const, programmeName: null });
    expect(pane.state.reports.made?.file.words[0]).toContain("5 October 2027");
  });
});
