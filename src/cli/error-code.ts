import { texts } from "./strings/texts";

/** The operating system's word for what went wrong, such as "ENOENT". */
export function errorCode(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error
    ? String(error.code)
    : texts.unknownError;
}
