import { find, read, write } from "cfb";
import { Refusal } from "../../src/programme";
import type * as PasswordHash from "../../src/xlsx/encryption/password-hash";
import { encrypted, readProtectedWorkbook, strongPassword, writeWorkbook } from "../../src/xlsx";
import { chance } from "../seating/people";
import { everyFeaturePlan } from "./every-feature-plan";

/** A password is hashed 100,000 times, on purpose: here once for each salt, and not again at each opening. */
jest.mock("../../src/xlsx/encryption/password-hash", () => {
  const real = jest.requireActual<typeof PasswordHash>("../../src/xlsx/encryption/password-hash");
  const known = new Map<string, ReturnType<typeof real.spunPassword>>();
  const spunPassword: typeof real.spunPassword = (hash, salt, password, rounds) => {
    const key = [hash, salt.join(), password, rounds].join(" ");
    const spun = known.get(key) ?? real.spunPassword(hash, salt, password, rounds);
    known.set(key, spun);
    return spun;
  };
  return { ...real, spunPassword };
});
jest.setTimeout(60_000);

const password = strongPassword();
let locked: Uint8Array;
beforeAll(async () => {
  locked = await encrypted(await writeWorkbook(everyFeaturePlan), password);
});

/** What comes of a file: the names of its sheets, or why it is refused. */
async function opened(bytes: Uint8Array, ...passwords: readonly string[]): Promise<string> {
  try {
    const { sheets } = await readProtectedWorkbook(bytes, "locked.xlsx", passwords);
    return sheets.map(({ name }) => name).join();
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    return thrown.problem.code;
  }
}

/** The file with other words in the part that says how it is encrypted. */
function withInformation(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const container = read(bytes, { type: "array" });
  const entry = find(container, "/EncryptionInfo");
  if (!entry) throw new Error("not encrypted");
  const text = Buffer.from(entry.content).toString("latin1");
  entry.content = Buffer.from(change(text), "latin1") as never;
  return Uint8Array.from(write(container, { type: "array" }) as ArrayLike<number>);
}

describe("a file under a password", () => {
  it("opens with it, whichever of several it is, and not with another or none", async () => {
    const names = everyFeaturePlan.sheets.map(({ name }) => name).join();
    expect(await opened(locked, "another", password)).toBe(names);
    expect(await opened(locked, "another")).toBe("file-password-wrong");
    expect(await opened(locked)).toBe("file-encrypted");
  });

  it("shows nothing of what it holds, and no two files are alike", async () => {
    const again = await encrypted(await writeWorkbook(everyFeaturePlan), password);
    expect(Buffer.from(locked).includes("xl/workbook.xml")).toBe(false);
    expect(Buffer.from(locked).includes("Sh33tJ5")).toBe(false);
    expect(Buffer.from(again).equals(Buffer.from(locked))).toBe(false);
  });

  it("that asks for endless rounds, or for what is not known, is refused at once", async () => {
    const endless = withInformation(locked, (xml) => xml.replace('"100000"', '"999999999"'));
    expect(await opened(endless, password)).toBe("file-damaged");
    const other = withInformation(locked, (xml) => xml.replaceAll('"AES"', '"RC4"'));
    expect(await opened(other, password)).toBe("file-damaged");
  });

  it("whose bytes were changed is refused, or reads as it was", async () => {
    const random = chance(2026);
    const names = everyFeaturePlan.sheets.map(({ name }) => name).join();
    const outcomes = new Set<string>();
    for (let each = 0; each < 4; each++) {
      const bytes = locked.slice();
      bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
      outcomes.add(await opened(bytes, password));
    }
    expect(outcomes).toContain("file-damaged");
    for (const outcome of outcomes) {
      expect([names, "file-damaged", "file-password-wrong", "file-not-a-workbook"]).toContain(outcome);
    }
  });

  it("made up is long, drawn evenly and never twice the same", () => {
    const many = Array.from({ length: 300 }, strongPassword);
    expect(new Set(many).size).toBe(300);
    expect(many.every((each) => /^([a-hj-km-np-z2-9]{4}-){4}[a-hj-km-np-z2-9]{4}$/.test(each))).toBe(true);
    const letters = many.join("").replaceAll("-", "");
    expect(new Set(letters).size).toBe(31);
  });
});
