/** Code to what its sentence needs. */
export interface AllocationProblems {
  /** Fewer than four members: no set can be formed. */
  "too-few-members": { readonly count: number; readonly leftOut: number };
  /** Fewer members than one set should have. */
  "one-small-set": { readonly count: number; readonly targetSize: number };
}
