import Holidays from "date-holidays";
import { bankHolidayOn, englandBankHolidays } from "../../src/attendance";

const datesOf = (year: number) => englandBankHolidays(year).map(({ date }) => date.slice(5));

describe("bank holidays of England", () => {
  it.each([
    [2026, ["01-01", "04-03", "04-06", "05-04", "05-25", "08-31", "12-25", "12-28"]],
    [2027, ["01-01", "03-26", "03-29", "05-03", "05-31", "08-30", "12-27", "12-28"]],
    [2028, ["01-03", "04-14", "04-17", "05-01", "05-29", "08-28", "12-25", "12-26"]],
  ])("are those that GOV.UK publishes for %i", (year, dates) => {
    expect(datesOf(year)).toEqual(dates);
  });

  it("keep their names on their substitute days", () => {
    expect(bankHolidayOn("2027-12-27")?.name).toBe("Christmas Day (substitute day)");
    expect(bankHolidayOn("2027-12-28")?.name).toBe("Boxing Day (substitute day)");
    expect(bankHolidayOn("2022-12-26")?.name).toBe("Boxing Day");
    expect(bankHolidayOn("2022-12-27")?.name).toBe("Christmas Day (substitute day)");
    expect(bankHolidayOn("2026-12-26")).toBeNull();
  });

  it("include the proclaimed ones, in place of the usual day where one was moved", () => {
    expect(datesOf(2022)).toEqual([
      ...["01-03", "04-15", "04-18", "05-02", "06-02", "06-03", "08-29", "09-19", "12-26", "12-27"],
    ]);
    expect(bankHolidayOn("2023-05-08")?.name).toContain("coronation");
    expect(bankHolidayOn("2012-05-28")).toBeNull();
  });

  // date-holidays is kept up by many people: when a holiday is proclaimed it lists it before we do.
  it("agree with an outside list from 2013 to 2045", () => {
    const outside = new Holidays("GB", "ENG");
    for (let year = 2013; year <= 2045; year++) {
      const listed = outside
        .getHolidays(year)
        .filter(({ type }) => type === "public")
        .map(({ date }) => date.slice(0, 10))
        .filter((date) => new Date(`${date}T00:00:00Z`).getUTCDay() % 6 !== 0)
        .map((date) => date.slice(5));
      expect([year, ...datesOf(year)]).toEqual([year, ...listed]);
    }
  });
});
