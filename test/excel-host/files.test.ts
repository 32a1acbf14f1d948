import { readFile } from "node:fs/promises";
import path from "node:path";
import { readWorkbook } from "../../src/xlsx";
import { openFile } from "./files/open-file";
import { saveFile } from "./files/save-file";

describe("a file in the emulated Excel", () => {
  it("is opened and saved again with every cell, table and name it had", async () => {
    const file = await readFile(path.join(__dirname, "../../samples/roster-messy.xlsx"));
    const before = await readWorkbook(new Uint8Array(file), "roster-messy.xlsx");
    const book = await openFile(new Uint8Array(file), "roster-messy.xlsx");
    const after = await readWorkbook(await saveFile(book), "saved.xlsx");
    const values = ({ sheets }: typeof before): unknown =>
      sheets.map(({ name, rows }) => [name, rows.map((row) => row.map(({ value }) => value))]);
    expect(values(after)).toEqual(values(before));
    expect(after.sheets.map(({ tables }) => tables)).toEqual(before.sheets.map(({ tables }) => tables));
  });
});
