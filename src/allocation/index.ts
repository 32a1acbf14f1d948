export { certify } from "./certify";
export { formSets } from "./form-sets";
export type { Progress } from "./form-sets";
export { placeMembers } from "./place-members";
export { setSizes } from "./set-sizes";
export type { SetSizes } from "./set-sizes";
