import { attribute, xmlTags } from "../read-xml";
import { isHashName, type HashName } from "./password-hash";

/** How one half of an agile file is encrypted: the workbook, or the key to it. */
export interface AgileCipher {
  readonly salt: Uint8Array;
  readonly hash: HashName;
  readonly keyBytes: number;
}

/** What stands in an agile file's EncryptionInfo, encrypted values as they are ([MS-OFFCRYPTO] 2.3.4.10). */
export interface AgileInformation {
  readonly content: AgileCipher;
  readonly integrity: { readonly key: Uint8Array; readonly value: Uint8Array };
  readonly password: AgileCipher & {
    readonly rounds: number;
    readonly verifierInput: Uint8Array;
    readonly verifierHash: Uint8Array;
    readonly contentKey: Uint8Array;
  };
}

export const blockBytes = 16;

/** Far more than any program writes: what is hashed with each piece of a workbook is part of it. */
const [mostInformationBytes, mostSaltBytes] = [65_536, 64];

/** Version 4.4 and the flag that says so. */
const head = [4, 0, 4, 0, 0x40, 0, 0, 0];
const namespace = "http://schemas.microsoft.com/office/2006";
const hashBytes: Readonly<Record<HashName, number>> = { SHA1: 20, SHA256: 32, SHA384: 48, SHA512: 64 };

export function writeAgileInformation({ content, integrity, password }: AgileInformation): Uint8Array {
  const cipher = ({ salt, hash, keyBytes }: AgileCipher): string =>
    `saltSize="${String(salt.length)}" blockSize="${String(blockBytes)}" keyBits="${String(keyBytes * 8)}" hashSize="${String(hashBytes[hash])}" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="${hash}" saltValue="${base64(salt)}"`;
  const xml = [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n',
    `<encryption xmlns="${namespace}/encryption" xmlns:p="${namespace}/keyEncryptor/password">`,
    `<keyData ${cipher(content)}/>`,
    `<dataIntegrity encryptedHmacKey="${base64(integrity.key)}" encryptedHmacValue="${base64(integrity.value)}"/>`,
    `<keyEncryptors><keyEncryptor uri="${namespace}/keyEncryptor/password">`,
    `<p:encryptedKey spinCount="${String(password.rounds)}" ${cipher(password)}`,
    ` encryptedVerifierHashInput="${base64(password.verifierInput)}"`,
    ` encryptedVerifierHashValue="${base64(password.verifierHash)}"`,
    ` encryptedKeyValue="${base64(password.contentKey)}"/>`,
    "</keyEncryptor></keyEncryptors></encryption>",
  ].join("");
  return Uint8Array.from([...head, ...new TextEncoder().encode(xml)]);
}

/** Null where it is none that is known here: another cipher, a certificate instead of a password, or damage. */
export function readAgileInformation(bytes: Uint8Array): AgileInformation | null {
  if (bytes.length > mostInformationBytes) return null;
  const facts = (name: string): Facts | null => {
    const [tag] = xmlTags(bytes.subarray(head.length), [name]);
    return tag ? new Facts((attributeName) => attribute(tag, attributeName) ?? "") : null;
  };
  const [keyData, dataIntegrity, encryptedKey] = ["keyData", "dataIntegrity", "encryptedKey"].map(facts);
  if (!keyData || !dataIntegrity || !encryptedKey) return null;
  const [content, password] = [keyData.cipher(), encryptedKey.cipher()];
  if (!content || !password) return null;
  return {
    content,
    integrity: {
      key: dataIntegrity.bytes("encryptedHmacKey"),
      value: dataIntegrity.bytes("encryptedHmacValue"),
    },
    password: {
      ...password,
      rounds: encryptedKey.number("spinCount"),
      verifierInput: encryptedKey.bytes("encryptedVerifierHashInput"),
      verifierHash: encryptedKey.bytes("encryptedVerifierHashValue"),
      contentKey: encryptedKey.bytes("encryptedKeyValue"),
    },
  };
}

class Facts {
  constructor(readonly text: (name: string) => string) {}

  number(name: string): number {
    return /^\d{1,9}$/.test(this.text(name)) ? Number(this.text(name)) : Number.NaN;
  }

  bytes(name: string): Uint8Array {
    return Uint8Array.from(atob(this.text(name)), (character) => character.charCodeAt(0));
  }

  cipher(): AgileCipher | null {
    const hash = this.text("hashAlgorithm");
    const keyBytes = this.number("keyBits") / 8;
    const isKnown =
      this.text("cipherAlgorithm") === "AES" &&
      this.text("cipherChaining") === "ChainingModeCBC" &&
      this.number("blockSize") === blockBytes &&
      [16, 24, 32].includes(keyBytes);
    const salt = this.bytes("saltValue");
    return isKnown && isHashName(hash) && salt.length <= mostSaltBytes ? { salt, hash, keyBytes } : null;
  }
}

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}
