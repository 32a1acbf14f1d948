import { HucreError, ParseError } from "hucre";
import { Refusal } from "../programme";
import {
  DamagedArchive,
  DeclaresEntities,
  TooManyCells,
  TooMuchUnpacked,
  TooSpreadOut,
} from "./archive-faults";
import type { ReadLimits } from "./limits";

/** A plain refusal for everything that can be wrong with a file; faults of our own pass through. */
export function refusalFor(cause: unknown, file: string, limits: ReadLimits): unknown {
  if (cause instanceof Refusal) return cause;
  const details = { file };
  if (cause instanceof TooMuchUnpacked) {
    const { megabytes } = cause;
    return new Refusal({ code: "file-unpacks-too-far", details: { file, megabytes } }, { cause });
  }
  if (cause instanceof TooManyCells) {
    const limit = limits.filledCells;
    return new Refusal({ code: "file-too-many-cells", details: { file, limit } }, { cause });
  }
  if (cause instanceof DeclaresEntities) {
    return new Refusal({ code: "file-declares-entities", details }, { cause });
  }
  // The library says so in words only: "... over the 20000000 limit".
  const spreadOut = cause instanceof ParseError && cause.message.includes("limit");
  if (spreadOut || cause instanceof TooSpreadOut) {
    return new Refusal({ code: "sheet-too-spread-out", details }, { cause });
  }
  if (cause instanceof DamagedArchive || cause instanceof HucreError || cause instanceof RangeError) {
    return new Refusal({ code: "file-damaged", details }, { cause });
  }
  return cause;
}
