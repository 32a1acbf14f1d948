import { utils, write } from "cfb";
import { compoundStreams } from "./read-compound-file";

/** The two streams of an encrypted workbook: how to come by the key, and the workbook itself. */
export interface EncryptedStreams {
  readonly information: Uint8Array;
  readonly content: Uint8Array;
}

/** What of an encrypted workbook's container is told apart from damage: null where a stream is not there. */
export function encryptedStreams(file: Uint8Array): EncryptedStreams | null {
  const [information, content] = compoundStreams(file, ["EncryptionInfo", "EncryptedPackage"]);
  return information && content ? { information, content } : null;
}

/** Microsoft's compound file with these two streams. */
export function compoundFile({ information, content }: EncryptedStreams): Uint8Array {
  const container = utils.cfb_new();
  utils.cfb_add(container, "/EncryptionInfo", information);
  utils.cfb_add(container, "/EncryptedPackage", content);
  // The library signs each new container; nothing of it belongs in the file.
  utils.cfb_del(container, "/\u0001Sh33tJ5");
  return Uint8Array.from(write(container, { type: "array" }) as ArrayLike<number>);
}
