import { DeclaresEntities } from "./archive-faults";

/**
 * A document type declaration stands before the root element, if anywhere. Office Open XML forbids it
 * (ECMA-376 part 2, 9.1.4), and no reader of ours resolves what it declares.
 *
 * @throws {DeclaresEntities}
 */
export function refuseEntities(part: Uint8Array): void {
  const head = new TextDecoder().decode(part.subarray(0, 4096));
  if (/<!DOCTYPE|<!ENTITY/i.test(head)) throw new DeclaresEntities();
}
