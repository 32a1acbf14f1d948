import path from "node:path";
import ts from "typescript";

const root = path.join(__dirname, "../..");

/**
 * Members of Microsoft's Excel types that a folder's code uses, "Worksheet.getRange", each with the requirement set
 * that the types say of it: "1.1", or null for none and for one of Excel on the web's own.
 */
export function excelMembersUsed(folder: string): Map<string, string | null> {
  const { config } = ts.readConfigFile(path.join(root, "tsconfig.json"), (file) => ts.sys.readFile(file)) as {
    config: unknown;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const files = ts.sys.readDirectory(path.join(root, folder), [".ts", ".tsx"]);
  const program = ts.createProgram({
    rootNames: files,
    options: { ...options, noEmit: true, incremental: false },
  });
  const checker = program.getTypeChecker();
  const found = new Map<string, string | null>();
  const note = (symbol: ts.Symbol | undefined): void => {
    for (const declaration of symbol?.declarations ?? []) {
      const name = memberOf(declaration);
      const [, set] = /Api set: ExcelApi (\d+\.\d+)/.exec(declaration.getFullText()) ?? [];
      if (name !== null) found.set(name, found.get(name) ?? set ?? null);
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) note(checker.getSymbolAtLocation(node.name));
    if (ts.isObjectBindingPattern(node)) {
      const type = checker.getTypeAtLocation(node);
      for (const { propertyName, name } of node.elements) {
        const key = propertyName ?? name;
        if (ts.isIdentifier(key)) note(type.getProperty(key.text));
      }
    }
    if (ts.isNewExpression(node)) note(checker.getSymbolAtLocation(node.expression));
    ts.forEachChild(node, visit);
  };
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (source) visit(source);
  }
  return found;
}

/** Of Excel's objects and of `Excel` itself: what only describes an argument or an answer is no member. */
function memberOf(declaration: ts.Declaration): string | null {
  if (!/office-js[\\/]dist[\\/]office/.test(declaration.getSourceFile().fileName)) return null;
  const { parent } = declaration;
  const inExcel = (place: ts.Node): boolean => ts.isModuleDeclaration(place) && place.name.text === "Excel";
  if (ts.isMethodDeclaration(declaration) || ts.isPropertyDeclaration(declaration)) {
    const isExcels = ts.isClassDeclaration(parent) && inExcel(parent.parent.parent);
    return isExcels ? `${parent.name?.text ?? ""}.${declaration.name.getText()}` : null;
  }
  const isFunction = ts.isFunctionDeclaration(declaration) && inExcel(parent.parent);
  return isFunction ? `Excel.${declaration.name?.text ?? ""}` : null;
}
