import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import webpack from "webpack";

const noticeFile = "NOTICE.txt";
const rule = "-".repeat(78);

/**
 * Writes NOTICE.txt beside the scripts: every package of which something is in them, with its licence. It goes by the
 * modules that were really bundled, so nothing can be missing; a package without a licence's text fails the build.
 */
export class Notice {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("Notice", (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: "Notice", stage }, () => {
        const packages = bundledPackages(compilation);
        for (const { name, text } of packages) {
          if (text === null)
            compilation.errors.push(new webpack.WebpackError(`${name} has no licence's text`));
        }
        const text = noticeOf(packages);
        compilation.emitAsset(noticeFile, new webpack.sources.RawSource(text));
      });
    });
  }
}

function bundledPackages(compilation) {
  const folders = new Set();
  for (const module of compilation.modules) {
    if (compilation.chunkGraph.getNumberOfModuleChunks(module) === 0) continue;
    for (const inner of module.modules ?? [module]) {
      const folder = packageFolder(inner.resource ?? "");
      if (folder !== null) folders.add(folder);
    }
  }
  const packages = new Map();
  for (const folder of folders) {
    const { name, version, license, author } = JSON.parse(
      readFileSync(path.join(folder, "package.json"), "utf8"),
    );
    packages.set(`${name} ${version}`, {
      name,
      version,
      license,
      text: licenceText(folder, license, author),
    });
  }
  return [...packages.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The folder of the innermost package that a file is in. */
function packageFolder(file) {
  const at = file.lastIndexOf(`${path.sep}node_modules${path.sep}`);
  if (at < 0) return null;
  const start = at + "node_modules".length + 2;
  const [scope, name] = file.slice(start).split(path.sep);
  return file.slice(0, start) + (scope.startsWith("@") ? path.join(scope, name) : scope);
}

function licenceText(folder, license, author) {
  const files = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice)\b/i.test(file))
    .sort();
  const texts = files.map((file) =>
    readFileSync(path.join(folder, file), "utf8").replace(/\r\n/g, "\n").trim(),
  );
  if (texts.length > 0) return texts.join("\n\n");
  const named = typeof author === "string" ? author : author?.name;
  const holder =
    named?.replace(/\s*<.*>/, "") ?? (folder.includes("@fluentui") ? "Microsoft Corporation" : null);
  // The package names its licence and forgot the file: https://spdx.org/licenses/.
  const text = holder === null ? undefined : { ISC: isc, MIT: mit }[license];
  return text === undefined ? null : `Copyright (c) ${holder} and contributors\n\n${text}`;
}

const isc = `Permission to use, copy, modify, and/or distribute this software for any
purpose with or without fee is hereby granted, provided that the above
copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH
REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY
AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM
LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR
OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR
PERFORMANCE OF THIS SOFTWARE.`;

const mit = `Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.`;

function noticeOf(packages) {
  const own = readFileSync(path.join(import.meta.dirname, "..", "LICENSE"), "utf8").trim();
  const byText = new Map();
  for (const each of packages) {
    const text = each.text ?? "";
    byText.set(text, [...(byText.get(text) ?? []), `${each.name} ${each.version} (${String(each.license)})`]);
  }
  const sections = [...byText].map(([text, names]) => `${rule}\n${names.join("\n")}\n\n${text}\n`);
  return `Learning Sets for Excel\n\n${own}\n\nIts scripts contain the following packages, under their own licences.\n\n${sections.join("\n")}`;
}
