import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import swc from "@swc/jest";

const own = readFileSync(new URL(import.meta.url), "utf8");

/**
 * The transform of @swc/jest, with exports that are plain values once their module has run. The compiler makes each a
 * getter, because a module in a circle may ask before it is there; every call across modules would go through one.
 */
export default {
  createTransformer(options) {
    const transformer = swc.createTransformer(options);
    return {
      ...transformer,
      process(...source) {
        const { code, map } = transformer.process(...source);
        return { code: settled(code), map };
      },
      getCacheKey: (...source) =>
        createHash("sha1")
          .update(transformer.getCacheKey(...source))
          .update(own)
          .digest("hex"),
    };
  },
};

/** What is declared once and for all at a module's outermost level, where the compiler begins a line. */
const declared = /^(?:const|class|(?:async )?function\*?) ([\w$]+)/gm;

/** As the compiler writes all exports of a module, or its only one: each with its name and what stands for it. */
const allExports = /^_export\(exports, \{\n([^]*?)^\}\);/m;
const oneOfAll = /get ("[^"]+"|[\w$]+) ?\(\) \{\s+return ([\w$.]+);/g;
const onlyExport =
  /^Object\.defineProperty\(exports, "([^"]+)", \{\n {4}enumerable: true,\n {4}get: function\(\) \{\s+return ([\w$.]+);/gm;

/** @param {string} code one module in CommonJS, as the compiler gives it */
function settled(code) {
  // What comes from everything that another module exports has no names here.
  if (code.includes("\n_export_star(")) return code;
  const all = allExports.exec(code)?.[1];
  const found = all === undefined ? code.matchAll(onlyExport) : all.matchAll(oneOfAll);
  const lasting = new Set(Array.from(code.matchAll(declared), ([, name]) => name));
  const names = Array.from(found, ([, name, value]) =>
    lasting.has(value) ? `${name}: ${value}` : `get ${name}() { return ${value}; }`,
  );
  if (names.length === 0) return code;
  return `${code}\nmodule.exports = Object.defineProperty({ ${names.join(", ")} }, "__esModule", { value: true });\n`;
}
