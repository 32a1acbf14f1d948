import { Refusal } from "../programme";
import { megabyte, usualLimits } from "./limits";

/** The content of a file, or the file as it was chosen in a browser, of which nothing is read yet. */
export type ChosenFile = Uint8Array | Blob;

/**
 * The bytes of a chosen file. Nothing is read of one that is larger than any workbook may be.
 * @throws {Refusal} "file-too-large", "file-not-readable"
 */
export async function bytesOfChosen(chosen: ChosenFile, file: string): Promise<Uint8Array> {
  if (chosen instanceof Uint8Array) return chosen;
  const limit = usualLimits.fileMegabytes;
  const megabytes = Math.ceil(chosen.size / megabyte);
  if (chosen.size > limit * megabyte) {
    throw new Refusal({ code: "file-too-large", details: { file, megabytes, limit } });
  }
  try {
    return new Uint8Array(await chosen.arrayBuffer());
  } catch (error) {
    // It was moved or changed since it was chosen, or the device does not let us.
    const reason = (error as Partial<Error> | null)?.name ?? String(error);
    throw new Refusal({ code: "file-not-readable", details: { file, reason } }, { cause: error });
  }
}
