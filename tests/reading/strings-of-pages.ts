import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import ts from "typescript";

/** A text written in the source that some page may show, each `{…}` in it standing as one word. */
export type Written = { file: string; line: number; text: string };

const ROOT = resolve(import.meta.dirname, "../..");
const APP = join(ROOT, "app");
/** Elements that stand within a sentence: what is around them is read with them. */
const INLINE = new Set(["a", "abbr", "b", "em", "i", "span", "small", "strong", "time", "Hidden"]);
/** Attributes and properties that are for machines. */
const NOT_READ = new Set(["className", "class", "d", "href", "action", "viewBox", "autoComplete", "pattern", "points", "src", "rel", "type", "name", "id", "htmlFor", "look", "icon", "kind", "value", "transform", "code", "content", "encType", "accept", "sizes"]);
/** What an expression becomes: one word, at least. */
const FILLED = "Xxx";

/** The route modules that a beneficiary, or anyone before signing in, may open. */
export function pagesForPeople(): string[] {
  return readdirSync(join(APP, "routes")).filter((file) => /^(mon-espace|connexion|entrer|offres\.|_index|vos-donnees|\$)/.test(file) && file.endsWith(".tsx")).map((file) => join(APP, "routes", file));
}

/** Every module that these pages bring along, but what only reads or stores. */
export function modulesOf(entries: readonly string[], skip: (file: string) => boolean): string[] {
  const seen = new Set<string>();
  const walk = (file: string) => {
    if (seen.has(file) || skip(relative(ROOT, file))) return;
    seen.add(file);
    for (const statement of parse(file).statements) {
      if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) continue;
      const isTypeOnly = ts.isImportDeclaration(statement) ? statement.importClause?.isTypeOnly : statement.isTypeOnly;
      const from = statement.moduleSpecifier;
      if (isTypeOnly || !from || !ts.isStringLiteral(from)) continue;
      const path = from.text.startsWith("#app/") ? join(APP, from.text.slice(5)) : from.text.startsWith(".") ? resolve(dirname(file), from.text) : null;
      if (path && /\.tsx?$/.test(path) && existsSync(path)) walk(path);
    }
  };
  entries.forEach(walk);
  return [...seen];
}

const parse = (file: string) => ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true, file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS);

/** The texts of a module: strings, templates, and what stands in its elements with the elements that are within a sentence. */
export function textsOf(file: string): Written[] {
  const source = parse(file);
  const found: Written[] = [];
  const keep = (node: ts.Node, text: string) => {
    const clean = decode(text).trim();
    if (/\p{L}/u.test(clean)) found.push({ file: relative(ROOT, file), line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1, text: clean });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node) || ts.isTaggedTemplateExpression(node)) return;
    if (ts.isJsxAttribute(node) && NOT_READ.has(node.name.getText())) return;
    if (ts.isPropertyAssignment(node) && NOT_READ.has(node.name.getText())) return;
    if (ts.isJsxElement(node) || ts.isJsxFragment(node)) {
      if (!isInline(node)) keep(node, flow(node));
    }
    if (ts.isStringLiteralLike(node) && !isKey(node)) keep(node, node.text);
    if (ts.isTemplateExpression(node)) keep(node, templateOf(node));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const isKey = (node: ts.Node) => ts.isPropertyAssignment(node.parent) && node.parent.name === node;
const tagOf = (node: ts.JsxElement | ts.JsxSelfClosingElement) => (ts.isJsxElement(node) ? node.openingElement : node).tagName.getText();
const isInline = (node: ts.Node) => ts.isJsxElement(node) && INLINE.has(tagOf(node)) && (ts.isJsxElement(node.parent) || ts.isJsxFragment(node.parent)) && node.parent.children.some((one) => ts.isJsxText(one) && one.text.trim() !== "");
const templateOf = (node: ts.TemplateExpression) => node.head.text + node.templateSpans.map(({ literal }) => FILLED + literal.text).join("");

/** What an element says, as it flows: its own words and those of what stands within its sentences; other elements break it. */
function flow(node: ts.JsxElement | ts.JsxFragment): string {
  return node.children
    .map((child): string => {
      // Lines of the source are no lines of the page.
      if (ts.isJsxText(child)) return child.text.replace(/\s*\n\s*/g, child.text.trim() === "" ? "" : " ");
      if (ts.isJsxExpression(child)) return child.expression === undefined ? "" : filled(child.expression);
      if (ts.isJsxElement(child) && INLINE.has(tagOf(child))) return flow(child);
      return "\n";
    })
    .join("");
}

/** An expression in a sentence: its text if it is one, else a word; what may be left out is left out. */
function filled(node: ts.Expression): string {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) return templateOf(node);
  if (ts.isConditionalExpression(node)) {
    const both = [filled(node.whenTrue), filled(node.whenFalse)];
    return both.sort((a, b) => b.length - a.length)[0] ?? "";
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken) return filled(node.right);
  if (ts.isParenthesizedExpression(node)) return filled(node.expression);
  if (ts.isJsxElement(node) || ts.isJsxFragment(node)) return ts.isJsxElement(node) && INLINE.has(tagOf(node)) ? flow(node) : "\n";
  if (node.kind === ts.SyntaxKind.NullKeyword || ts.isJsxSelfClosingElement(node)) return "\n";
  if (ts.isCallExpression(node) && /\.map\($/.test(node.expression.getText() + "(")) return "\n";
  return FILLED;
}

const SIGNS: Record<string, string> = { nbsp: "\u00a0", amp: "&", lt: "<", gt: ">", quot: '"', apos: "’" };
const decode = (text: string) => text.replace(/&([a-z]+);/g, (whole, name: string) => SIGNS[name] ?? whole);
