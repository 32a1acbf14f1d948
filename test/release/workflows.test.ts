import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.join(__dirname, "../..");
const folder = ".github/workflows";
const wrong =
  "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ github.nothing }}\n";

/** How much the linter finds in each file. */
function findings(files: Readonly<Record<string, string>>): unknown {
  const linter = path.join(root, "test/lint-workflows.mjs");
  return JSON.parse(
    execFileSync(process.execPath, [linter], { encoding: "utf8", input: JSON.stringify(files) }),
  );
}

it("the forge's workflow files have nothing for their linter to find, which finds a wrong name", () => {
  const files = readdirSync(path.join(root, folder)).map((file) => `${folder}/${file}`);
  const texts = Object.fromEntries(files.map((file) => [file, readFileSync(path.join(root, file), "utf8")]));
  expect(files.length).toBeGreaterThan(0);
  expect(findings({ ...texts, [`${folder}/wrong.yml`]: wrong })).toEqual({
    ...Object.fromEntries(files.map((file) => [file, 0])),
    [`${folder}/wrong.yml`]: 1,
  });
});
