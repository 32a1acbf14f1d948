import path from "node:path";
import ts from "typescript";

/**
 * Writes src/allocation as the package's `learning-sets-for-excel/allocation`: modules that Node and browsers load as
 * they are, with type declarations. Compiled without the types of either, so that it needs neither.
 */
const root = path.join(import.meta.dirname, "..");
const source = path.join(root, "src", "allocation");
const { config } = ts.readConfigFile(path.join(root, "tsconfig.json"), (file) => ts.sys.readFile(file)) as {
  readonly config: { readonly compilerOptions: object };
};
const { options } = ts.convertCompilerOptionsFromJson(
  {
    ...config.compilerOptions,
    ...{ noEmit: false, declaration: true, lib: ["ES2023"], types: [] },
    ...{ rootDir: source, outDir: path.join(root, "library", "allocation") },
  },
  root,
);
const program = ts.createProgram([path.join(source, "index.ts")], options);
const { diagnostics } = program.emit(undefined, (file, text) => {
  ts.sys.writeFile(file, withExtensions(text));
});
const faults = [...ts.getPreEmitDiagnostics(program), ...diagnostics];
if (faults.length > 0) {
  const host = {
    getCanonicalFileName: (file: string) => file,
    getCurrentDirectory: () => root,
    getNewLine: () => "\n",
  };
  console.error(ts.formatDiagnostics(faults, host));
  process.exitCode = 1;
}

/** Sources name modules without an extension, which only bundlers understand. */
function withExtensions(text: string): string {
  return text.replace(/( from "\.{1,2}\/[^"]+)";$/gm, '$1.js";');
}
