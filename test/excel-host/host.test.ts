import { ExcelHost } from "./host";
import { bootOffice, type RunningClient } from "./transport/boot-office";

const host = new ExcelHost();
let client: RunningClient;

beforeAll(async () => {
  client = await bootOffice(host);
});
afterAll(() => {
  client.close();
});

describe("the real client against the emulated Excel", () => {
  it("writes a block and reads it back", async () => {
    const read = await client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Mine");
      sheet.getRange("B2:C3").values = [
        ["a", 1],
        [true, "'=b"],
      ];
      await context.sync();
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load("address,values,formulas,valueTypes");
      await context.sync();
      return { address: used.address, values: used.values };
    });
    expect(read).toEqual({
      address: "Mine!B2:C3",
      values: [
        ["a", 1],
        [true, "=b"],
      ],
    });
    expect(client.pageErrors).toEqual([]);
    expect(host.requests.map(({ error }) => error)).toEqual([null, null, null]);
  });

  it("answers ApiNotFound loudly for what it does not know", async () => {
    const asked = client.Excel.run(async (context) => {
      context.workbook.properties.load("author");
      await context.sync();
    });
    await expect(asked).rejects.toMatchObject({ code: "ApiNotFound" });
  });

  it("refuses a request of more than five megabytes, and counts what was sent", async () => {
    host.forget();
    const asked = client.Excel.run(async (context) => {
      const values = Array.from({ length: 200 }, () => ["x".repeat(30_000)]);
      context.workbook.worksheets.getItem("Mine").getRange("A1:A200").values = values;
      await context.sync();
    });
    await expect(asked).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
    expect(host.requests[0]?.bytesSent).toBeGreaterThan(5_000_000);
  });

  it("refuses a request while a cell is being edited, unless the add-in said that it can wait", async () => {
    host.book.editingCell = true;
    const write = async (context: Excel.RequestContext): Promise<void> => {
      context.workbook.worksheets.getItem("Mine").getRange("A1").values = [["late"]];
      await context.sync();
    };
    await expect(client.Excel.run(write)).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
    const waiting = client.Excel.run({ delayForCellEdit: true }, write);
    host.book.editingCell = false;
    await waiting;
  });
});
