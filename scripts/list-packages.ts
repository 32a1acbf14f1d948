import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";

/**
 * Prints, as Markdown, what deserves a decision about the packages: majors that wait, packages whose last version is older
 * than two years, packages that come in more than one version, and every licence. Asks the npm registry.
 */
const root = path.join(import.meta.dirname, "..");
const twoYears = 2 * 365 * 24 * 3600 * 1000;

interface Locked {
  readonly version?: string;
  readonly license?: string;
}
const lock = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")) as {
  readonly packages: Readonly<Record<string, Locked & Readonly<Record<string, unknown>>>>;
};
const installed = Object.entries(lock.packages).flatMap(
  ([place, { version = "", license = "not stated" }]) => {
    const name = place.split("node_modules/").at(-1) ?? "";
    return place === "" ? [] : [{ name, version, license }];
  },
);
const { dependencies = {}, devDependencies = {} } = (lock.packages[""] ?? {}) as {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
};
const direct = Object.keys({ ...dependencies, ...devDependencies }).sort();

const facts = await inTurn(direct, async (name) => {
  const { latest, time } = await about(name);
  const here = lock.packages[`node_modules/${name}`]?.version ?? "";
  return { name, here, latest, last: time[latest] ?? "" };
});

section(
  "Majors that wait",
  facts
    .filter(({ here, latest }) => here.split(".")[0] !== latest.split(".")[0])
    .map(({ name, here, latest }) => `${name}: ${here}, latest ${latest}`),
);
section(
  "Nothing new for two years",
  facts
    .filter(({ last }) => Date.now() - Date.parse(last) > twoYears)
    .map(({ name, last }) => `${name}: last version on ${last.slice(0, 10)}`),
);
section(
  "In more than one version",
  [...grouped(installed, ({ name }) => name)].flatMap(([name, all]) => {
    const versions = new Set(all.map(({ version }) => version));
    return versions.size > 1 ? [`${name}: ${[...versions].sort().join(", ")}`] : [];
  }),
);
section(
  "Licences",
  [...grouped(installed, ({ license }) => license)]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([license, all]) =>
      all.length > 5
        ? `${license}: ${String(all.length)} packages`
        : `${license}: ${all.map(({ name }) => name).join(", ")}`,
    ),
);

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

function section(title: string, lines: readonly string[]): void {
  console.log(
    `## ${title}\n\n${lines.length === 0 ? "None." : lines.map((line) => `- ${line}`).join("\n")}\n`,
  );
}

/** @throws {Error} when the registry does not answer */
async function about(name: string): Promise<{ latest: string; time: Readonly<Record<string, string>> }> {
  const { stdout } = await promisify(execFile)("npm", ["view", name, "dist-tags.latest", "time", "--json"], {
    maxBuffer: 2 ** 26,
    shell: process.platform === "win32",
  });
  const answer = JSON.parse(stdout) as { "dist-tags.latest": string; time: Readonly<Record<string, string>> };
  return { latest: answer["dist-tags.latest"], time: answer.time };
}

/** One after the other: a registry is not to be stormed. */
async function inTurn<T, R>(items: readonly T[], ask: (item: T) => Promise<R>): Promise<R[]> {
  const answers: R[] = [];
  for (const item of items) answers.push(await ask(item));
  return answers;
}
