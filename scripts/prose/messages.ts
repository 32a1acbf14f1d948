import ts from "typescript";
import { sentencesOf, type Sentence } from "./sentences";

/** Where a text of a program is read: in the pane, on the command line, or on both and on sheets. */
export type Shell = "pane" | "command line" | "both";

export interface ProgramText extends Sentence {
  readonly shell: Shell;
  readonly isHeading: boolean;
}

/** What names a text that stands above others. */
const headings = new Set(["heading", "title", "sheet"]);

/** The sentences in a program's texts: string literals, templates and JSX. */
export function sentencesOfProgram(program: string, path: string): ProgramText[] {
  const file = ts.createSourceFile(path, program, ts.ScriptTarget.Latest, true);
  const found: ProgramText[] = [];
  const visit = (node: ts.Node, around: Shell, isHeading: boolean): void => {
    const named = ts.isPropertyAssignment(node) ? node.name.getText() : null;
    const shell = named === "pane" ? "pane" : named === "commandLine" ? "command line" : around;
    const isOfHeading = named !== null && headings.has(named);
    const text = textOf(node);
    if (text !== null && /[a-z]{2}/i.test(text) && !isCode(node)) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      found.push(...sentencesOf(text, line + 1).map((each) => ({ ...each, shell, isHeading })));
    }
    ts.forEachChild(node, (child) => {
      visit(child, shell, isOfHeading || (isHeading && !ts.isPropertyAssignment(child)));
    });
  };
  visit(file, shellOf(path), false);
  return found;
}

function shellOf(path: string): Shell {
  if (path.startsWith("src/taskpane/")) return "pane";
  return path.startsWith("src/cli/") ? "command line" : "both";
}

/** A path, a name that is compared with, or a type. */
function isCode({ parent }: ts.Node): boolean {
  return ts.isImportDeclaration(parent) || ts.isLiteralTypeNode(parent) || ts.isBinaryExpression(parent);
}

/** With a placeholder for each value; null for what is no text. */
function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isJsxText(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return node.head.text + node.templateSpans.map(({ literal }) => `value${literal.text}`).join("");
}
