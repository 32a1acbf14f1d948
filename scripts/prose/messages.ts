import ts from "typescript";
import { sentencesOf, type Sentence } from "./sentences";

/** The sentences in a program's texts: string literals and templates that hold at least three words. */
export function sentencesOfProgram(program: string): Sentence[] {
  const file = ts.createSourceFile("texts.tsx", program, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: Sentence[] = [];
  const visit = (node: ts.Node): void => {
    const text = textOf(node);
    if (text !== null && !ts.isImportDeclaration(node.parent) && text.trim().split(/\s+/).length >= 3) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      found.push(...sentencesOf(text, line + 1));
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** With a placeholder for each value; null for what is no text. */
function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isJsxText(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return node.head.text + node.templateSpans.map(({ literal }) => `value${literal.text}`).join("");
}
