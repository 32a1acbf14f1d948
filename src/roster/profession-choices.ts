import { professionTable } from "./profession-table";

/** A profession that a typed value can be counted as. */
export interface ProfessionChoice {
  readonly label: string;
  readonly family: string;
}

/** Every profession that the table knows, in its order: by family. */
export const professionChoices: readonly ProfessionChoice[] = professionTable.map(({ label, family }) => ({
  ...{ label, family },
}));
