import "../src/programme/ids";

declare module "../src/programme/ids" {
  /** Tests may write an id as plain text or a plain number; one kind of id is still refused where another is wanted. */
  interface IdsChecked {
    readonly "in tests": true;
  }
}
