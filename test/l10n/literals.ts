/**
 * Chinese string literals of the server by what they are for, told from the syntax: templates that go through `say` or `toSay`,
 * and the rest that a user may come to see. What reads reports is grammar and not looked at.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import ts from 'typescript';

export const root = resolve(__dirname, '../..');
const SERVER = join(root, 'server/src');
/** These read Chinese and say nothing: their literals are patterns, dictionaries, samples and the product's own name; or they print the Chinese documentation. */
const GRAMMAR = [
  'core/base/',
  'core/text/',
  'core/lexicon/',
  'core/document/',
  'core/facts/',
  'core/index/',
  'core/checks/examples.ts',
  'core/ledger/',
  'core/features/new-report.ts',
  'formats/',
  'reporters/ruleDocs.ts',
  'protocol/',
  'host/common-characters.ts',
].map(p => join(SERVER, p));
/** Numerals and units, as figures are written in reports; whatever the display language, a figure is quoted as it stands. */
const UNITS = /^[零〇一二两三四五六七八九十百千万亿元人吨平方米年月日]+$/;
const HAN = /[\u4e00-\u9fff]/;

export interface Literal {
  /** `core/checks/engine.ts:12`. */
  readonly where: string;
  readonly text: string;
}

export interface Literals {
  readonly templates: readonly Literal[];
  readonly loose: readonly Literal[];
}

export const readLiterals = (files = sources(SERVER)): Literals => {
  const templates: Literal[] = [];
  const loose: Literal[] = [];
  for (const file of files) {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
    const isGrammar = GRAMMAR.some(g => file.startsWith(g));
    const visit = (node: ts.Node): void => {
      const text = textOf(node);
      if (text !== undefined && HAN.test(text)) {
        const literal = {
          where: `${relative(SERVER, file)}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`,
          text,
        };
        if (isSaid(node)) templates.push(literal);
        else if (!isGrammar && !UNITS.test(text) && !isGrammatical(node)) loose.push(literal);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return { templates, loose };
};

const sources = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap(e =>
    e.isDirectory()
      ? sources(join(folder, e.name))
      : e.name.endsWith('.ts') && !e.name.endsWith('.test.ts')
        ? [join(folder, e.name)]
        : [],
  );

/** A template expression counts by its fixed parts. */
const textOf = (node: ts.Node): string | undefined =>
  ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)
    ? node.text
    : ts.isTemplateExpression(node)
      ? node.head.text + node.templateSpans.map(s => s.literal.text).join('…')
      : undefined;

/** The first argument of `say` or `toSay`, also through a choice; the summary of a rule, which is said where it is shown. */
const isSaid = (node: ts.Node): boolean => {
  const { parent } = node;
  if (ts.isConditionalExpression(parent) && parent.condition !== node) return isSaid(parent);
  if (
    ts.isParenthesizedExpression(parent) ||
    (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken)
  )
    return isSaid(parent);
  if (
    ts.isPropertyAssignment(parent) &&
    ts.isIdentifier(parent.name) &&
    parent.name.text === 'summary' &&
    ts.isCallExpression(parent.parent.parent) &&
    DEFINING.includes(parent.parent.parent.expression.getText())
  )
    return true;
  return (
    ts.isCallExpression(parent) &&
    ['say', 'toSay'].includes(parent.expression.getText()) &&
    parent.arguments[0] === node
  );
};

/** What defines a rule. */
const DEFINING = ['defineCheck', 'arithmeticCheck'];

const COMPARING = [
  'includes',
  'startsWith',
  'endsWith',
  'indexOf',
  'lastIndexOf',
  'has',
  'get',
  'test',
  'split',
  'replace',
  'replaceAll',
  'concat',
  'fires',
  'quiet',
];

/** Compared with text that was read, a key, a type, or the documentation of a rule. */
const isGrammatical = (node: ts.Node): boolean => {
  const { parent } = node;
  if (ts.isLiteralTypeNode(parent) || ts.isCaseClause(parent) || ts.isImportDeclaration(parent)) return true;
  if (ts.isPropertyAssignment(parent) && parent.name === node) return true;
  if (
    ts.isPropertyAssignment(parent) &&
    ts.isPropertyAssignment(parent.parent.parent) &&
    parent.parent.parent.name.getText() === 'explanation'
  )
    return true;
  if (
    ts.isBinaryExpression(parent) &&
    [ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsEqualsToken].includes(
      parent.operatorToken.kind,
    )
  )
    return true;
  if (ts.isElementAccessExpression(parent) && parent.argumentExpression === node) return true;
  // `--out <文件>`: how an option is spelled.
  if (/^-{2}|^ </.test(textOf(node) ?? '')) return true;
  // const TRIAD = ['四个意识', …]: a small dictionary.
  if (
    ts.isArrayLiteralExpression(parent) &&
    ts.isVariableDeclaration(parent.parent) &&
    /^[A-Z_]+$/.test(parent.parent.name.getText())
  )
    return true;
  // '零一二三'.indexOf(c): digits and marks to count by.
  if (ts.isPropertyAccessExpression(parent) && parent.expression === node) return true;
  return ts.isCallExpression(parent) && COMPARING.includes(parent.expression.getText().split('.').at(-1) ?? '');
};
