import { strFromU8, unzipSync } from "fflate";
import { certificateOf, makeReport, type ReportRequest } from "../../src/commands";
import type { Programme } from "../../src/programme";
import { setPack } from "../../src/sharing";
import { planPack, planWorkbook, seriesColours, type WorkbookPlan } from "../../src/workbook";
import { writeWorkbook } from "../../src/xlsx";
import { formed } from "../commands/formed";
import { contrast } from "../workbook/contrast";

const today = "2027-01-20";

const { programme: begun } = formed(24);
const programme: Programme = {
  ...begun,
  attendance: begun.meetings.slice(0, 2).flatMap(({ id: meetingId }) =>
    begun.members.map(({ id: memberId }) => ({
      memberId,
      meetingId,
      code: "P" as const,
      notUnderstood: null,
    })),
  ),
};

function packOf(of: Programme): WorkbookPlan {
  const [set] = of.sets;
  if (!set) throw new Error("no set");
  return planPack(setPack(of, set, { madeOn: today, contact: "", withEmail: false }));
}

const reports: readonly ReportRequest[] = [
  { kind: "register", largePrint: false },
  { kind: "chase" },
  { kind: "evaluation" },
  { kind: "board" },
  { kind: "does-it-work" },
  { kind: "mailing-list" },
  { kind: "facilitator-hours" },
];

const files: readonly (readonly [string, WorkbookPlan])[] = [
  [
    "the workbook",
    planWorkbook({
      programme,
      certificate: certificateOf(programme),
      notices: ["A note."],
      setSheets: "auto",
    }),
  ],
  ["a pack", packOf(programme)],
  ...reports.map((wish) => [`the report ${wish.kind}`, makeReport(programme, wish, { today }).plan] as const),
];

describe.each(files)("%s, as a file", (_, plan) => {
  let parts: ReadonlyMap<string, string> = new Map();
  beforeAll(async () => {
    const written = Object.entries(unzipSync(await writeWorkbook(plan)));
    parts = new Map(written.map(([path, bytes]) => [path, strFromU8(bytes)]));
  });

  it("says its language", () => {
    expect(parts.get("docProps/core.xml")).toContain("<dc:language>en-GB</dc:language>");
  });

  it("keeps neighbours of a stack apart by white lines, from which each stands out by 3 to 1", () => {
    for (const [path, xml] of parts) {
      if (!/charts\/chart\d+\.xml$/.test(path) || !xml.includes('<c:grouping val="stacked"/>')) continue;
      const series = [...xml.matchAll(/<c:ser>.*?<c:spPr>(.*?)<\/c:spPr>/g)].map(([, look = ""]) => look);
      expect(series.length).toBeGreaterThan(1);
      for (const look of series) {
        const [, fill = "", line = ""] =
          /^<a:solidFill><a:srgbClr val="(\w+)".*<a:ln w="\d+">.*val="(\w+)"/.exec(look) ?? [];
        expect([look, contrast(fill, line) >= 3]).toEqual([look, true]);
      }
    }
  });

  it("draws lines around what is to be filled in that stand out from its fill and the paper by 3 to 1", () => {
    const styles = parts.get("xl/styles.xml") ?? "";
    const listed = (list: string, each: string): string[] =>
      (new RegExp(`<${list}[ >].*?</${list}>`).exec(styles)?.[0] ?? "").match(
        new RegExp(`<${each}(?: [^>]*)?(?:/>|>.*?</${each}>)`, "g"),
      ) ?? [];
    const [fills, borders] = [listed("fills", "fill"), listed("borders", "border")];
    const looks = listed("cellXfs", "xf").map((look) => ({
      fill: fills[Number(/fillId="(\d+)"/.exec(look)?.[1])] ?? "",
      border: borders[Number(/borderId="(\d+)"/.exec(look)?.[1])] ?? "",
    }));
    for (const { border } of looks.filter(({ fill }) => fill.includes("FFF9E5"))) {
      const colours = [
        ...border.matchAll(/<(?:left|right|top|bottom) style="thin"><color rgb="(?:FF)?(\w{6})"/g),
      ];
      expect(colours).toHaveLength(4);
      for (const [, colour = ""] of colours) {
        expect(Math.min(contrast(colour, "FFFFFF"), contrast(colour, "FFF9E5"))).toBeGreaterThanOrEqual(3);
      }
    }
  });

  it("has every header in a table of Excel's, or after a name by which screen readers know it", () => {
    const names = parts.get("xl/workbook.xml") ?? "";
    const titles = [
      ...names.matchAll(/<definedName name="Title_LS_\w+">'?([^!<]*?)'?!\$([A-Z]+)\$(\d+)</g),
    ].map(([, sheet = "", column = "", row = ""]) => `${sheet} ${column}${row}`);
    expect(new Set(titles).size).toBe(titles.length);
    expect(headersIn(plan).filter((header) => !titles.includes(header))).toEqual([]);
  });
});

/** "Set 1 A12": the first cell of every row of headers that is in no table of Excel's. */
function headersIn({ sheets }: WorkbookPlan): string[] {
  return sheets.flatMap(({ name, rows, tables }) =>
    rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) => {
        const isFirst = isHeader(cell?.style) && !isHeader(cells[column - 1]?.style);
        const isTable = tables.some(
          ({ range }) => range.top === row && column >= range.left && column <= range.right,
        );
        return isFirst && !isTable ? [`${name} ${String.fromCharCode(65 + column)}${String(row + 1)}`] : [];
      }),
    ),
  );
}

function isHeader(style: string | undefined): boolean {
  return style !== undefined && /header/i.test(style);
}

describe("colours of a stack", () => {
  it.each(seriesColours)("%s stands out from the white between by 3 to 1", (colour) => {
    expect(contrast(colour, "FFFFFF")).toBeGreaterThanOrEqual(3);
  });
});
