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
});
