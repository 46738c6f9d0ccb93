/** The bench from end to end: sections one after another, a line for each failure, a table at the end and, when asked, in the documents. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { abuse } from './abuse';
import { fuzz } from './fuzz';
import { hostile } from './hostile';
import { pump, type Pattern } from './patterns';
import { soak } from './soak';
import { page, table, type Measured } from './table';
import type { Section } from './verdict';

interface Options {
  readonly root: string;
  readonly isShort: boolean;
  readonly seed: number;
  readonly jobs: number;
  /** Names of hostile inputs; all where none are given. */
  readonly ids: readonly string[] | undefined;
  /** Expressions that were put together while the modules loaded. */
  readonly built: readonly Pattern[];
}

const SECTIONS: Readonly<Record<string, (options: Options) => Section | Promise<Section>>> = {
  patterns: ({ root, isShort, built }) => pump({ root, built, longest: isShort ? 2048 : 32768 }),
  fuzz: ({ root, seed, isShort }) =>
    fuzz({ root, seed, pieces: isShort ? 1500 : 100_000, documents: isShort ? 12 : 2000, progress }),
  hostile: ({ root, jobs, isShort, ids }) => hostile({ root, jobs, every: isShort ? 12 : 1, ids }),
  protocol: ({ root, seed, isShort }) => abuse({ root, seed, every: isShort ? 10 : 1 }),
  soak: ({ root, seed, isShort }) => soak({ root, seed, seconds: isShort ? 10 : 600 }),
};

export const main = async (root: string, args: readonly string[], built: readonly Pattern[] = []): Promise<number> => {
  const value = (name: string): string | undefined => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
  const isShort = args.includes('--short');
  const options: Options = {
    root,
    isShort,
    seed: Number(value('--seed') ?? 20260115),
    jobs: Number(value('--jobs') ?? 1),
    ids: value('--input')?.split(','),
    built,
  };
  const only = value('--only')?.split(',') ?? Object.keys(SECTIONS);
  process.stdout.write(`seed ${options.seed}${isShort ? ', short' : ''}\n`);
  if (only.some(name => ['hostile', 'protocol', 'soak'].includes(name)))
    execFileSync(process.execPath, [join(root, 'scripts/build.mjs')], { stdio: 'inherit' });
  const sections: Section[] = [];
  for (const name of only) {
    const run = SECTIONS[name];
    if (!run) throw new RangeError(`no section ${name}: ${Object.keys(SECTIONS).join(', ')}`);
    const began = Date.now();
    const section = await run(options);
    sections.push(section);
    process.stdout.write(
      `\n${name}: ${section.cases} cases, ${section.failures.length} failures (${((Date.now() - began) / 1000).toFixed(0)} s)\n`,
    );
    for (const note of section.notes) process.stdout.write(`  ${note}\n`);
    for (const { fault, id, what, input } of section.failures)
      process.stdout.write(`  FAIL ${fault} ${id}: ${what}\n       ${input}\n`);
  }
  process.stdout.write(`\n${table(sections)}\n`);
  if (args.includes('--write'))
    writeFileSync(join(root, 'docs/reliability.md'), page(keep(root, sections), { seed: options.seed, isShort }));
  return sections.some(s => s.failures.length) ? 1 : 0;
};

/** Sections may be run apart: what each came to last is kept beside the bundles, with the commit that it was measured at. */
const keep = (root: string, sections: readonly Section[]): Measured[] => {
  const folder = join(root, '.cache/steady');
  mkdirSync(folder, { recursive: true });
  for (const section of sections)
    writeFileSync(
      join(folder, `${section.name}.json`),
      JSON.stringify({ section, date: dateOf(root) } satisfies Measured),
    );
  return Object.keys(SECTIONS).flatMap(name =>
    existsSync(join(folder, `${name}.json`))
      ? [JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Measured]
      : [],
  );
};

/** Of the commit that was measured: the page is the same whenever it is written for the same tree. */
const dateOf = (root: string): string =>
  execFileSync('git', ['log', '-1', '--format=%cs %h'], { cwd: root, encoding: 'utf8' }).trim();

const progress = (done: number, of: number): void => {
  if (process.stdout.isTTY) process.stdout.write(`\r${done} of ${of}`);
};
