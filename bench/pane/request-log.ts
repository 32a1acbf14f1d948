import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

export interface LoadedFile {
  readonly name: string;
  /** As a server that compresses would send it. */
  readonly kilobytes: number;
}

/** Which scripts of dist/ were asked for, and since which moment of what a person did. */
export class RequestLog {
  #moments: { readonly moment: string; readonly names: string[] }[] = [];
  #isOpen = false;

  /** From now on, whatever is asked for belongs to this moment. */
  begin(moment: string): void {
    this.#isOpen = true;
    this.#moments.push({ moment, names: [] });
  }

  /** What is asked for from now on is not noted. */
  end(): void {
    this.#isOpen = false;
  }

  note(pathname: string): void {
    const name = path.basename(pathname);
    if (!this.#isOpen || !name.endsWith(".js")) return;
    // The page and the worker may both ask for one file.
    if (this.#moments.some(({ names }) => names.includes(name))) return;
    this.#moments.at(-1)?.names.push(name);
  }

  byMoment(): { readonly moment: string; readonly files: readonly LoadedFile[] }[] {
    return this.#moments.map(({ moment, names }) => ({
      moment,
      files: names.map((name) => ({ name, kilobytes: gzippedKilobytes(name) })),
    }));
  }
}

function gzippedKilobytes(name: string): number {
  return gzipSync(readFileSync(path.resolve("dist", name)), { level: 9 }).length / 1000;
}
