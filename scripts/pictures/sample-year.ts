import { readFile } from "node:fs/promises";
import { allocateSets, makePacks } from "../../src/commands";
import type { AttendanceCode, AttendanceRecord, MemberId, Programme } from "../../src/programme";
import { planPack, planWorkbook } from "../../src/workbook";
import { readWorkbook, writeWorkbook } from "../../src/xlsx";
import { opened } from "../../test/opened";

const facilitators = ["Hannah Brook", "Tom Ellery", "Grace Adeyemi", "Ravi Menon", "Sian Parry", "Leo Marsh"];
const codes: readonly AttendanceCode[] = ["P", "P", "P", "L", "P", "A", "P", "P", "U", "P"];
/** Of so many members, one has missed every meeting. */
const onceAbsent = 23;

/** A programme some months into its year, as files: what the pictures show. */
export interface SampleYear {
  readonly roster: Uint8Array;
  /** Before anything is recorded. */
  readonly formed: Uint8Array;
  readonly workbook: Uint8Array;
  /** The first set's, as it is sent. */
  readonly pack: Uint8Array;
  /** The same when it comes back with another meeting's codes, some of them not the tracker's. */
  readonly returned: Uint8Array;
  /** As `returned`, with two members' names in each other's place. */
  readonly swapped: Uint8Array;
  /** Names and codes of a meeting as CSV, one of them of a stranger. */
  readonly list: Uint8Array;
  /** Somebody of another set than the first. */
  readonly guest: MemberId;
}

export async function sampleYear(): Promise<SampleYear> {
  const roster = new Uint8Array(await readFile(new URL("../../samples/roster-60.xlsx", import.meta.url)));
  const { programme, certificate } = allocateSets(opened(await readWorkbook(roster, "roster-60.xlsx")), {
    ...{ reform: false, today: "2026-08-20" },
  });
  const begun: Programme = {
    ...programme,
    facilitators: programme.sets.map(({ number }, index) => ({
      ...{ name: facilitators[index] ?? "", organisation: "Brook and Ellery", email: "" },
      ...{ setNumber: number, available: true, mostSets: 1, notes: "", id: "", from: null },
    })),
    meetings: programme.meetings.map((meeting, index) => ({
      ...meeting,
      venue: index % 2 === 0 ? "Conference Hall" : "Education Centre",
      speaker: index < 3 ? (["Prof. Jane Ashworth", "Dr Sam Idle", "Ruth Pemberton"][index] ?? "") : "",
    })),
    year: {
      ...programme.year,
      rooms: programme.sets.map(({ number }) => ({
        ...{ meetingId: null, setNumber: number, room: `Seminar room ${String(number)}`, capacity: 14 },
      })),
    },
  };
  const written = (of: Programme): Promise<Uint8Array> =>
    writeWorkbook(planWorkbook({ programme: of, certificate, notices: [], setSheets: "auto" }));
  const workbook = await written({ ...begun, attendance: recorded(programme, ["M1", "M2"], 0) });
  const [pack] = makePacks(opened(await readWorkbook(workbook, "sets.xlsx")), {
    ...{ madeOn: "2026-10-01", contact: "the network office, 01234 567890" },
    ...{ withEmail: false, sets: [1] },
  });
  if (!pack) throw new Error("The sample has no set 1.");
  const cameBack: Programme = {
    ...pack.programme,
    attendance: recorded(pack.programme, ["M2", "M3"], 3),
  };
  const [first, second, ...others] = cameBack.members;
  if (!first || !second) throw new Error("The sample's set 1 has no two members.");
  const swapped = [{ ...first, name: second.name }, { ...second, name: first.name }, ...others];
  const listed = pack.programme.members.map(({ name }, index) => `${name},${codes[index] ?? "P"}`);
  return {
    ...{ roster, workbook, formed: await written(begun) },
    pack: await writeWorkbook(planPack(pack)),
    returned: await writeWorkbook(planPack({ ...pack, programme: cameBack })),
    swapped: await writeWorkbook(planPack({ ...pack, programme: { ...cameBack, members: swapped } })),
    list: new TextEncoder().encode(["Name,Attendance", ...listed, "Ellen Visitor,P"].join("\n")),
    guest: programme.members.find(({ setNumber }) => setNumber === 2)?.id ?? "",
  };
}

function recorded({ members }: Programme, meetings: readonly string[], shift: number): AttendanceRecord[] {
  return meetings.flatMap((meetingId, meeting) =>
    members.map(({ id }, index) => ({
      ...{ memberId: id, meetingId, notUnderstood: null },
      code:
        index % onceAbsent === onceAbsent - 1
          ? "U"
          : (codes[(index * 3 + meeting * 4 + shift) % codes.length] ?? "P"),
    })),
  );
}
