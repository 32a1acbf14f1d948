import type { CalendarFile } from "../../sharing";

export async function zipOfCalendars(files: readonly CalendarFile[]): Promise<Uint8Array> {
  const { strToU8, zipSync } = await import("fflate");
  return zipSync(Object.fromEntries(files.map(({ name, text }) => [name, strToU8(text)])));
}
