import path from "node:path";
import ts from "typescript";

const root = path.join(__dirname, "../..");

/** Members of Microsoft's Excel types that a folder's code uses: "Worksheet.getRange". */
export function excelMembersUsed(folder: string): string[] {
  const { config } = ts.readConfigFile(path.join(root, "tsconfig.json"), (file) => ts.sys.readFile(file)) as {
    config: unknown;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const files = ts.sys.readDirectory(path.join(root, folder), [".ts", ".tsx"]);
  const program = ts.createProgram({ rootNames: files, options: { ...options, noEmit: true, incremental: false } });
  const checker = program.getTypeChecker();
  const found = new Set<string>();
  const note = (symbol: ts.Symbol | undefined): void => {
    for (const declaration of symbol?.declarations ?? []) {
      const name = memberOf(declaration);
      if (name !== null) found.add(name);
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
  return [...found].sort();
}

/** The types of Excel's objects: what only describes an argument or an answer is no member. */
function memberOf(declaration: ts.Declaration): string | null {
  if (!/office-js[\\/]dist[\\/]office/.test(declaration.getSourceFile().fileName)) return null;
  const { parent } = declaration;
  const isMember = ts.isMethodDeclaration(declaration) || ts.isPropertyDeclaration(declaration);
  if (isMember && ts.isClassDeclaration(parent) && parent.name) {
    const space = parent.parent.parent;
    const name = declaration.name.getText();
    return ts.isModuleDeclaration(space) && space.name.text === "Excel" ? `${parent.name.text}.${name}` : null;
  }
  return ts.isFunctionDeclaration(declaration) && declaration.name ? `Excel.${declaration.name.text}` : null;
}
