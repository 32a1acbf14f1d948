import { Refusal } from "../../programme";

/** Excel looks for this name among what an add-in keeps in a workbook, and for a pane of the same ID in its manifest. */
const setting = "Office.AutoShowTaskpaneWithDocument";

/** Whether Excel is to open the pane whenever it opens this workbook. */
export function opensWithWorkbook(): boolean {
  return Office.context.document.settings.get(setting) === true;
}

/** Kept in the workbook and saved with it. @throws {Refusal} where Excel does not keep it */
export async function openWithWorkbook(isOn: boolean): Promise<void> {
  const { settings } = Office.context.document;
  if (isOn) settings.set(setting, true);
  else settings.remove(setting);
  await new Promise<void>((resolve, reject) => {
    settings.saveAsync(({ error }) => {
      // Without one where it was saved, whatever the types say.
      const failure = error as Office.Error | null | undefined;
      if (failure) reject(new Refusal({ code: "excel-failed", details: { code: failure.name } }));
      else resolve();
    });
  });
}
