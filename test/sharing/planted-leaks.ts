import type { Member } from "../../src/programme";
import type { SheetPlan, WorkbookPlan } from "../../src/workbook";

/** A pack with somebody of another set in it, once in each kind of place that a person could look in. */
export function plantedIn(plan: WorkbookPlan, { id, name, email }: Member): WorkbookPlan[] {
  const inSheet = (key: string, edit: (sheet: SheetPlan) => Partial<SheetPlan>): WorkbookPlan => ({
    ...plan,
    sheets: plan.sheets.map((sheet) => (sheet.key === key ? { ...sheet, ...edit(sheet) } : sheet)),
  });
  return [
    inSheet("session-guide", ({ rows }) => ({ rows: [...rows, [{ value: `ask ${name}` }]] })),
    inSheet("rates", ({ charts }) => ({
      charts: charts.map((chart) => ({ ...chart, altText: email ?? name })),
    })),
    inSheet("welcome", () => ({ name: id })),
    { ...plan, description: name.toUpperCase() },
    inSheet("attendance", ({ validations }) => ({
      validations: validations.map((validation) => ({ ...validation, prompt: name })),
    })),
  ];
}
