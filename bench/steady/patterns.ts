/**
 * Every regular expression literal of the product, pumped: strings made from what the expression itself looks for, in growing
 * lengths. One whose cost multiplies by more than a square of the length is a fault wherever it stands; squares are listed.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { shortened, type Failure, type Section } from './verdict';

export interface PatternOptions {
  readonly root: string;
  /** The longest string tried. */
  readonly longest: number;
  /** Those that were put together while the modules loaded. */
  readonly built: readonly Pattern[];
}

export interface Pattern {
  readonly source: string;
  readonly flags: string;
}

export interface Literal extends Pattern {
  readonly where: string;
}

/** Longer strings are not tried once one has taken so long; in milliseconds. */
const LONG = 60;

export const pump = ({ root, longest, built }: PatternOptions): Section => {
  const { literals, late } = readLiterals(root);
  const made = [...new Map(built.map(p => [`/${p.source}/${p.flags}`, { ...p, where: 'built when loaded' }])).values()];
  const failures: Failure[] = [];
  const squares: string[] = [];
  let attacks = 0;
  for (const literal of [...literals, ...made]) {
    let worst: Growth = { exponent: 0, milliseconds: 0, length: 0, attack: '' };
    for (const attack of attacksOn(literal)) {
      attacks++;
      const growth = growthOf(literal, attack, longest);
      if (growth.milliseconds > LONG && growth.exponent > worst.exponent) worst = growth;
    }
    const what = `${literal.where} /${literal.source.length > 60 ? `${literal.source.slice(0, 60)}…` : literal.source}/ ×${worst.exponent.toFixed(1)}: ${worst.milliseconds.toFixed(0)} ms for ${worst.length} characters`;
    if (worst.exponent > 2.6) failures.push({ fault: 'hang', id: literal.where, what, input: shortened(worst.attack) });
    else if (worst.exponent > 1.5) squares.push(what);
  }
  return {
    name: 'patterns',
    cases: attacks,
    failures,
    notes: [
      `${literals.length} literals and ${made.length} expressions built while loading, ${attacks} attacks, up to ${longest} characters`,
      `${squares.length} of second degree`,
      ...squares.map(s => `second degree: ${s}`),
      ...late.map(b => `built when asked: ${b}`),
    ],
  };
};

/** The literals of the product's sources, and where one is built from numbers or escaped text when it is asked for. */
export const readLiterals = (
  root: string,
): { readonly literals: readonly Literal[]; readonly late: readonly string[] } => {
  const literals = new Map<string, Literal>();
  const late: string[] = [];
  for (const path of ['server/src', 'client/src'].flatMap(folder => sources(join(root, folder)))) {
    const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
    const where = (node: ts.Node): string =>
      `${relative(root, path)}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/');
        const [source, flags] = [node.text.slice(1, end), node.text.slice(end + 1)];
        if (!literals.has(node.text)) literals.set(node.text, { where: where(node), source, flags });
      }
      if (ts.isNewExpression(node) && node.expression.getText() === 'RegExp' && isInFunction(node))
        late.push(where(node));
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return { literals: [...literals.values()], late };
};

const isInFunction = (node: ts.Node): boolean =>
  ts.findAncestor(node, n => ts.isArrowFunction(n) || ts.isFunctionDeclaration(n) || ts.isFunctionExpression(n)) !==
  undefined;

const sources = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap(e =>
    e.isDirectory()
      ? sources(join(folder, e.name))
      : /\.ts$/.test(e.name) && !/\.(?:test|d)\.ts$/.test(e.name)
        ? [join(folder, e.name)]
        : [],
  );

interface Attack {
  readonly before: string;
  readonly unit: string;
  readonly after: string;
}

/** Each thing that it looks for, and each pair and triple that stand beside each other, over and over; with what comes before it, and an end that fits nowhere. */
const attacksOn = (literal: Literal): Attack[] => {
  const samples = samplesOf(literal.source);
  const all: Attack[] = [];
  const seen = new Set<string>();
  for (let width = 1; width <= 3; width++)
    for (let i = 0; i + width <= samples.length; i++) {
      const unit = samples.slice(i, i + width).join('');
      for (const before of ['', samples.slice(Math.max(0, i - 3), i).join('')])
        for (const after of [END, unit + (samples[i + width] ?? END)]) {
          const id = `${before}|${unit}|${after}`;
          if (unit && !seen.has(id)) {
            seen.add(id);
            all.push({ before, unit, after });
          }
        }
    }
  // A long alternation holds hundreds of words; a spread of them tells as much.
  const step = Math.max(1, Math.ceil(all.length / MOST));
  return all.filter((_, i) => i % step === 0);
};

const MOST = 48;
/** Fits no expression. */
const END = '\u0000';

/** One string for each thing that an expression looks for, in order: classes give a member or two. */
export const samplesOf = (source: string): string[] => {
  const samples: string[] = [];
  for (let i = 0; i < source.length; i++) {
    const c = source.charAt(i);
    if (c === '\\') {
      const escaped =
        /^\\(?:u\{([0-9a-fA-F]+)\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([pPk])(?:\{[^}]*\}|<[^>]*>)|(.))/u.exec(
          source.slice(i),
        );
      const code = escaped?.[1] ?? escaped?.[2] ?? escaped?.[3];
      if (code) samples.push(String.fromCodePoint(parseInt(code, 16)));
      else if (escaped?.[4]) samples.push('中');
      else samples.push(ESCAPES[escaped?.[5] ?? ''] ?? escaped?.[5] ?? '');
      i += (escaped?.[0].length ?? 1) - 1;
    } else if (c === '[') {
      const end = classEnd(source, i);
      samples.push(...members(source.slice(i + 1, end)));
      i = end;
    } else if (c === '{') i = Math.max(i, source.indexOf('}', i));
    else if (c === '(' && source.charAt(i + 1) === '?')
      i += (/^\(\?(?:<[=!]|<[^>]*>|[:=!])/.exec(source.slice(i))?.[0].length ?? 1) - 1;
    else if (c === '.') samples.push('中');
    else if (!'()|*+?^$'.includes(c)) samples.push(c);
  }
  return samples.filter(s => s !== '');
};

const ESCAPES: Readonly<Record<string, string>> = {
  d: '1',
  D: '中',
  w: 'a',
  W: '中',
  s: ' ',
  S: '中',
  n: '\n',
  r: '\r',
  t: '\t',
  b: '',
  B: '',
  0: '\u0000',
  f: '\f',
  v: '\v',
};

const classEnd = (source: string, start: number): number => {
  let i = start + 1;
  while (i < source.length && source.charAt(i) !== ']') i += source.charAt(i) === '\\' ? 2 : 1;
  return i;
};

const members = (inside: string): string[] => {
  if (inside.startsWith('^')) return ['中', '1'];
  const first = inside.startsWith('\\') ? samplesOf(inside.slice(0, 2)) : [inside.charAt(0)];
  const last = inside.charAt(inside.length - 1);
  return [...new Set([...first, ...(inside.length > 1 && inside.charAt(inside.length - 2) !== '\\' ? [last] : [])])];
};

interface Growth {
  readonly exponent: number;
  readonly milliseconds: number;
  readonly length: number;
  readonly attack: string;
}

/** Small steps first: what doubles with every character is known before it hangs. */
const LENGTHS: readonly number[] = [
  ...Array.from({ length: 61 }, (_, i) => 8 + 2 * i),
  160,
  192,
  224,
  256,
  512,
  1024,
  2048,
  4096,
  8192,
  16384,
  32768,
  65536,
];

const growthOf = (literal: Literal, { before, unit, after }: Attack, longest: number): Growth => {
  let last: Growth = { exponent: 0, milliseconds: 0, length: 0, attack: '' };
  for (const n of LENGTHS) {
    const text = before + unit.repeat(Math.max(1, Math.ceil(n / unit.length))) + after;
    if (n > longest) break;
    const milliseconds = cost(literal, text);
    const grown =
      Math.log(Math.max(milliseconds, 1e-3) / Math.max(last.milliseconds, 1e-3)) /
      Math.log(text.length / Math.max(1, last.length));
    const before_ = last;
    // A length that is not much longer tells an exponential, but no degree.
    last = {
      exponent: last.length && text.length > last.length ? grown : 0,
      milliseconds,
      length: text.length,
      attack: text,
    };
    if (milliseconds > LONG) {
      // Once more: another process may have taken the time.
      const again = Math.min(milliseconds, cost(literal, text));
      return {
        ...last,
        milliseconds: again,
        exponent:
          Math.log(again / Math.max(before_.milliseconds, 0.5)) / Math.log(text.length / Math.max(1, before_.length)),
      };
    }
  }
  return last;
};

/** Processor milliseconds of finding all that the expression finds. */
const cost = ({ source, flags }: Literal, text: string): number => {
  const expression = new RegExp(source, flags.includes('y') || flags.includes('g') ? flags : `${flags}g`);
  const before = process.cpuUsage();
  let found = 0;
  if (flags.includes('g')) for (const m of text.matchAll(expression)) found += m[0].length;
  else found += expression.exec(text)?.[0].length ?? 0;
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 + found * 0;
};
