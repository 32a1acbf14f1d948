import { calendarDay, columnChoices, wholeNumber, workbookFile } from "../../src/cli/options";

describe("column choices", () => {
  it("reads roles and headers", () => {
    expect(columnChoices("name=Full name,profession=Role")).toEqual({
      name: "Full name",
      profession: "Role",
    });
  });

  it("leaves a comma that belongs to a header", () => {
    expect(columnChoices("name=Surname, forename,organisation=Employer, site")).toEqual({
      name: "Surname, forename",
      organisation: "Employer, site",
    });
  });

  it("takes roles in any case and spaces around them", () => {
    expect(columnChoices(" Name = Full name , EMAIL=Mail")).toEqual({ name: "Full name", email: "Mail" });
  });

  it.each(["Full name", "nickname=X", "name=", ""])("refuses %j", (typed) => {
    expect(() => columnChoices(typed)).toThrow(/name=Full name/);
  });
});

describe("workbooks to write", () => {
  it.each(["sets.csv", "sets.ods", "sets.pdf", "sets.xls"])("are never called %s", (typed) => {
    expect(() => workbookFile(typed)).toThrow(/ends in \.xlsx/);
  });

  it.each(["sets.xlsx", "SETS.XLSX", "/dev/full"])("may be called %s", (typed) => {
    expect(workbookFile(typed)).toBe(typed);
  });
});

describe("calendar days", () => {
  it("takes a real day", () => {
    expect(calendarDay("2028-02-29")).toBe("2028-02-29");
  });

  it.each(["2026-02-29", "8/9/2026", "2026-13-01", "tomorrow"])("refuses %j", (typed) => {
    expect(() => calendarDay(typed)).toThrow(/2026-09-08/);
  });
});

describe("whole numbers", () => {
  it.each(["3", "1001", "ten", "10.5", "-4", "1e3"])("refuses %j between 4 and 1000", (typed) => {
    expect(() => wholeNumber(4, 1000)(typed)).toThrow(/from 4 to 1000/);
  });

  it("takes both ends", () => {
    expect([wholeNumber(4, 1000)("4"), wholeNumber(4, 1000)("1000")]).toEqual([4, 1000]);
  });
});
