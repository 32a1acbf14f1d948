/** The command line and its files: code to what its sentence needs. */
export interface CommandProblems {
  "file-not-found": { readonly file: string };
  "file-not-readable": { readonly file: string; readonly reason: string };
  /** A folder; else a device, a pipe or a socket. */
  "file-not-regular": { readonly file: string; readonly isFolder: boolean };
  "output-exists": { readonly file: string };
  "output-is-folder": { readonly file: string };
  /** A device, a pipe or a socket. */
  "output-not-regular": { readonly file: string };
  /** Somebody else wrote to the file after it was read, and their changes would be lost. */
  "output-changed": { readonly file: string };
  "output-folder-missing": { readonly folder: string };
  "output-not-writable": { readonly file: string; readonly reason: string };
  /** The file to be written is the one that was read. */
  "output-is-input": { readonly file: string };
  /** A programme was to be set beside itself, say: what changed in between could point at somebody. */
  "not-an-earlier-programme": { readonly programmeName: string };
  /** A workbook without the answers to the evaluation. */
  "not-an-evaluation": { readonly file: string };
  "file-password-wrong": { readonly file: string };
  /** Writing over the file that was read would lose what the administrator put there; empty: the roster itself. */
  "output-would-lose": { readonly file: string; readonly own: readonly string[] };
}
