import { readWorkbook } from "../../src/xlsx";
import { refusalOf } from "./refusals";

const table = "Name;Café\r\nAnne O’Hara;“Zoë”\r\n";
const asRead = [
  ["Name", "Café"],
  ["Anne O’Hara", "“Zoë”"],
];

/** Windows-1252, the few characters of it that the tests need. */
function windows1252(text: string): Uint8Array {
  const special = new Map([
    ["’", 0x92],
    ["“", 0x93],
    ["”", 0x94],
    ["€", 0x80],
    ["Š", 0x8a],
  ]);
  return Uint8Array.from([...text].map((one) => special.get(one) ?? one.charCodeAt(0)));
}

function utf16(text: string, order: "little" | "big"): Uint8Array {
  const bytes = Buffer.from(text, "utf16le");
  return new Uint8Array(order === "little" ? bytes : bytes.swap16());
}

async function values(text: string | Uint8Array) {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  const { sheets } = await readWorkbook(bytes, "members.csv");
  return sheets[0]?.rows.map((row) => row.map(({ value }) => value));
}

describe("a table as text", () => {
  it.each([
    ["UTF-8", new TextEncoder().encode(table)],
    ["UTF-8 with its mark", new TextEncoder().encode(`\uFEFF${table}`)],
    ["Windows-1252", windows1252(table)],
    ["UTF-16, little end first, with its mark", utf16(`\uFEFF${table}`, "little")],
    ["UTF-16, big end first, with its mark", utf16(`\uFEFF${table}`, "big")],
    ["UTF-16 without its mark", utf16(table, "little")],
  ])("in %s", async (_, bytes) => {
    expect(await values(bytes)).toEqual(asRead);
  });

  it("in Windows-1252 where it differs from Latin-1", async () => {
    expect(await values(windows1252("Name,Fee\nŠime,€5"))).toEqual([
      ["Name", "Fee"],
      ["Šime", "€5"],
    ]);
  });

  it.each([
    ["commas", ","],
    ["semicolons", ";"],
    ["tabs", "\t"],
    ["bars", "|"],
  ])("separated by %s", async (_, separator) => {
    const text = ["Name,Role,Trust", "Ada,GP,Mill Lane", "Bea,Nurse,Eastmere"]
      .join("\n")
      .replaceAll(",", separator);
    expect((await values(text))?.map((row) => row.length)).toEqual([3, 3, 3]);
  });

  it("separated by semicolons, with commas within the names", async () => {
    expect(await values("Name;Role\nThornbury, Ada;GP\nFenwick, Bea;Nurse\n")).toEqual([
      ["Name", "Role"],
      ["Thornbury, Ada", "GP"],
      ["Fenwick, Bea", "Nurse"],
    ]);
  });

  it("that names its separator the way Excel does", async () => {
    expect(await values("sep=;\r\nA,B;C\r\n")).toEqual([["A,B", "C"]]);
  });

  it("with quotation marks, line breaks and separators within them", async () => {
    expect(await values('Name,Note\n"O""Hara, Ann","two\nlines"\n')).toEqual([
      ["Name", "Note"],
      ['O"Hara, Ann', "two\nlines"],
    ]);
  });

  it("keeps what was typed; only plain whole numbers are numbers", async () => {
    const typed = [
      "007",
      "1E5",
      "TRUE",
      "3/4/2026",
      "1.50",
      "+5",
      "-0",
      "=1+1",
      "123456789012",
      " 5",
      "#N/A",
    ];
    expect(await values(`${typed.join(",")}\n`)).toEqual([typed]);
    expect(await values("0,5,-12,12345678901\n")).toEqual([[0, 5, -12, 12_345_678_901]]);
  });

  it("is one sheet, named after the file, its trailing blanks trimmed", async () => {
    const bytes = new TextEncoder().encode("Name,,\n,,\nAda,,\n,,\n");
    expect((await readWorkbook(bytes, "/home/someone/spring cohort.tsv")).sheets).toEqual([
      {
        name: "spring cohort",
        hidden: false,
        rows: [[{ value: "Name" }], [], [{ value: "Ada" }]],
        merges: [],
        hiddenRows: [],
        tables: [],
      },
    ]);
  });

  it("with a quotation mark that is never closed is refused where it was opened", async () => {
    const bytes = new TextEncoder().encode(`Name,Note\nAda,"open\n${"Bea,\n".repeat(9_000)}`);
    expect(await refusalOf(bytes, "members.csv")).toEqual({
      code: "cell-text-too-long",
      details: { length: 45_005, limit: 32_767 },
      place: { sheet: "members", cell: "B2" },
    });
  });

  it("of more values than are read is refused", async () => {
    const bytes = new TextEncoder().encode("1,".repeat(1_000_001));
    expect((await refusalOf(bytes, "members.csv"))?.code).toBe("file-too-many-cells");
  });
});
