import ts from 'typescript';

/**
 * What a source file imports: static and dynamic imports, re-exports and import types, of a TypeScript, JavaScript,
 * Astro or MDX file. The scripts of an Astro file count as `browser`, for they run in the reader's browser.
 */
export function parseImports(path: string, text: string): SourceFile {
  if (path.endsWith('.astro')) return parseAstro(path, text);
  const code = path.endsWith('.mdx') ? (text.match(/^import\b.*$/gm) ?? []).join('\n') : text;
  const statements = parseCode(path, code).statements;
  const isBarrel = statements.length > 0 && statements.every((s) => ts.isExportDeclaration(s) && s.moduleSpecifier);
  return { path, imports: listImports(path, code), isBarrel };
}

function parseAstro(path: string, text: string): SourceFile {
  const frontMatter = /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(([, code]) => code ?? '');
  const inBrowser = scripts.flatMap((code) => listImports(path, code)).map((found) => ({ ...found, browser: true }));
  return { path, imports: [...listImports(path, frontMatter), ...inBrowser], isBarrel: false };
}

function listImports(path: string, code: string): Import[] {
  const found: Import[] = [];
  const add = (node: ts.Node | undefined, typeOnly: boolean) => {
    if (node && ts.isStringLiteralLike(node)) found.push({ specifier: node.text, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(parseCode(path, code));
  return found;
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const names = clause.namedBindings;
  return !clause.name && !!names && ts.isNamedImports(names) && names.elements.every((element) => element.isTypeOnly);
}

function parseCode(path: string, code: string): ts.SourceFile {
  return ts.createSourceFile(`${path}.tsx`, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
}

export interface SourceFile {
  /** From the project's root, with forward slashes. */
  path: string;
  imports: Import[];
  /** Whether the file only passes on what other files export. */
  isBarrel: boolean;
}

export interface Import {
  specifier: string;
  /** Whether nothing of it is left when the code runs. */
  typeOnly: boolean;
  /** Whether it stands in a `<script>` of an Astro file. */
  browser?: boolean;
}
