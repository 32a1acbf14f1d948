import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

const root = path.join(__dirname, "../..");

/** Packages that the pane's scripts import, by following its own sources from where the page begins. */
function importedPackages(): ReadonlySet<string> {
  const packages = new Set<string>();
  const seen = new Set<string>();
  const follow = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const name of importsIn(file)) {
      const inner = name.startsWith(".") ? sourceOf(path.join(path.dirname(file), name)) : null;
      if (inner !== null) follow(inner);
      else if (!name.startsWith(".")) packages.add(name.split("/", name.startsWith("@") ? 2 : 1).join("/"));
    }
  };
  follow(path.join(root, "src/taskpane/index.tsx"));
  return packages;
}

/** Without those of types, which are in no script. */
function importsIn(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      if (!isOfTypes(node) && ts.isStringLiteral(node.moduleSpecifier)) found.push(node.moduleSpecifier.text);
    }
    const isLater = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
    const isWorker = ts.isNewExpression(node) && node.expression.getText() === "URL";
    const [first] = isLater || isWorker ? (node.arguments ?? []) : [];
    if (first && ts.isStringLiteral(first) && (isLater || first.text.startsWith("."))) found.push(first.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isOfTypes(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const bindings = node.importClause?.namedBindings;
  const onlyTypes =
    !node.importClause?.name &&
    bindings !== undefined &&
    ts.isNamedImports(bindings) &&
    bindings.elements.every(({ isTypeOnly }) => isTypeOnly);
  return node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword || onlyTypes;
}

function sourceOf(file: string): string | null {
  const candidates = [file, `${file}.ts`, `${file}.tsx`, `${file}/index.ts`];
  return candidates.find((each) => /\.tsx?$/.test(each) && ts.sys.fileExists(each)) ?? null;
}

describe("dist/NOTICE.txt", () => {
  const notice = readFileSync(path.join(root, "dist/NOTICE.txt"), "utf8");
  const named = new Set([...notice.matchAll(/^(@?[a-z][^ \n]*) \d[^ ]* \(/gm)].map(([, name]) => name));

  it("has every package that the pane's sources import", () => {
    const imported = importedPackages();
    expect(imported.size).toBeGreaterThan(5);
    for (const name of imported) {
      // A package of many passes on what its parts have; it has no script of its own that stays.
      const parts = [...named].filter((each) => each?.startsWith("@fluentui/"));
      if (name === "@fluentui/react-components") expect(parts.length).toBeGreaterThan(5);
      else expect([...named]).toContain(name);
    }
  });

  it("has what those bring with them", () => {
    for (const name of ["scheduler", "stylis", "@griffel/core", "xmlchars"])
      expect([...named]).toContain(name);
  });
});
