/** What the actions have to say about a whole programme: code to what its sentence needs. */
export interface ActionProblems {
  /** Members were placed in the sets there are, and the largest is now above the most. */
  "sets-too-large": { readonly largest: number; readonly maxSize: number };
  /** Many people's data in one file. */
  "large-cohort": { readonly members: number };
  /** So many sets that a sheet for each is made only when asked for. */
  "set-sheets-not-made": { readonly sets: number; readonly most: number };
  /** Another first meeting was asked for than the workbook's, which stays. */
  "meetings-kept": { readonly asked: string; readonly kept: string };
}
