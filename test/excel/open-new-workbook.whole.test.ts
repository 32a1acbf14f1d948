import { readFile } from "node:fs/promises";
import path from "node:path";
import { openNewWorkbook } from "../../src/excel";
import { BookState } from "../excel-host/model/book-state";
import { refusedFor } from "../refusal-of";
import { everyStage, liveExcel, type LiveExcel } from "./live-programme";

let live: LiveExcel;
let book: BookState;
let file: Uint8Array;
beforeAll(async () => {
  live = await liveExcel();
  file = new Uint8Array(await readFile(path.join(__dirname, "../../samples/roster-60.xlsx")));
});
beforeEach(() => {
  book = new BookState();
  live.host.open(book);
});
afterAll(() => live.close());

const patience = { limits: everyStage(2) };

describe("a new workbook from bytes", () => {
  it("is opened, byte by byte the file, and says on which platform", async () => {
    expect(await openNewWorkbook(file, patience)).toEqual({ platform: "windows" });
    expect(Buffer.from(book.opened[0] ?? "", "base64").equals(Buffer.from(file))).toBe(true);
    expect(book.sheets).toHaveLength(1);
  });

  it("is refused where a policy forbids it", async () => {
    book.newWorkbooksBlocked = true;
    expect((await refusedFor(openNewWorkbook(file, patience))).code).toBe("new-workbook-refused");
    expect(book.opened).toEqual([]);
  });

  it("is refused where Excel takes less in one request, with the file's size", async () => {
    live.host.faults.plan(1, "RequestPayloadSizeLimitExceeded");
    const problem = await refusedFor(openNewWorkbook(new Uint8Array(3_000_000), patience));
    expect(problem).toEqual({ code: "new-workbook-too-large", details: { megabytes: 3 } });
  });

  it("is refused where this Excel has no such thing", async () => {
    live.host.faults.plan(1, "ApiNotFound");
    expect((await refusedFor(openNewWorkbook(file, patience))).code).toBe("new-workbook-unsupported");
  });

  it("is given up when nobody answers", async () => {
    live.host.faults.plan(1, "never-answers");
    expect((await refusedFor(openNewWorkbook(file, { limits: everyStage(0.05) }))).code).toBe(
      "excel-not-answering",
    );
  });
});
