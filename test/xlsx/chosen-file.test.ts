import { bytesOfChosen } from "../../src/xlsx";

/** A file of some size that must not be read. */
class Unread extends Blob {
  readonly #size: number;

  constructor(megabytes: number) {
    super();
    this.#size = megabytes * 2 ** 20;
  }

  override get size(): number {
    return this.#size;
  }

  override arrayBuffer(): Promise<ArrayBuffer> {
    return Promise.reject(new DOMException("gone", "NotReadableError"));
  }
}

describe("a file chosen in a browser", () => {
  it("is read", async () => {
    expect(await bytesOfChosen(new Blob(["Name"]), "small.csv")).toEqual(new TextEncoder().encode("Name"));
  });

  it("is not read when it is larger than any workbook may be", async () => {
    await expect(bytesOfChosen(new Unread(900), "huge.xlsx")).rejects.toMatchObject({
      problem: { code: "file-too-large", details: { file: "huge.xlsx", megabytes: 900, limit: 50 } },
    });
  });

  it("that is gone meanwhile is refused plainly", async () => {
    await expect(bytesOfChosen(new Unread(1), "gone.xlsx")).rejects.toMatchObject({
      problem: { code: "file-not-readable", details: { file: "gone.xlsx", reason: "NotReadableError" } },
    });
  });
});
