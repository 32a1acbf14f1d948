/** What is the host's own in a class: where it stands, how the client keeps it, underscored names. */
type Own = "state" | "referenceId" | `_${string}`;

/**
 * `true` when a class of the emulated Excel looks like the Excel type it stands for: every public member
 * is one of that type's, plain values fit, methods are methods. Otherwise the names that do not fit.
 * Used as `const checked: Mirrors<HostRange, Excel.Range> = true`.
 */
export type Mirrors<Mine, Theirs> = [Misfits<Mine, Theirs>] extends [never] ? true : Misfits<Mine, Theirs>;

type Misfits<Mine, Theirs> = {
  [Name in Exclude<keyof Mine, Own>]: Name extends keyof Theirs
    ? Fits<Mine[Name], Theirs[Name]> extends true
      ? never
      : Name
    : Name;
}[Exclude<keyof Mine, Own>];

/** Both sides in brackets, so that unions are compared whole. Where Excel's type is `any`, anything fits. */
type Fits<Mine, Theirs> = 0 extends 1 & Theirs
  ? true
  : [Theirs] extends [(...parameters: never[]) => infer TheirAnswer]
    ? [Mine] extends [(...parameters: never[]) => infer MyAnswer]
      ? [TheirAnswer] extends [OfficeExtension.ClientResult<infer Plain>]
        ? [MyAnswer] extends [Plain]
          ? true
          : false
        : true
      : false
    : [Theirs] extends [OfficeExtension.ClientObject | readonly OfficeExtension.ClientObject[]]
      ? [Mine] extends [object]
        ? true
        : false
      : [Mine] extends [Theirs]
        ? true
        : false;
