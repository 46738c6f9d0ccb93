/** Every hostile input through the command line and the editor. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { editsOf, judgeRanges, judgeSafeEdits, judgeSymbols, linesOf, unfit } from './answers';
import { GONE, LATE, openEditor } from './client';
import { inputs, type Input } from './inputs';
import { run, temporary, type Ended, type Limits } from './processes';
import { BODY } from './texts';
import { shortened, wordsOf, type Breach, type Failure, type Section } from './verdict';

export interface HostileOptions {
  readonly root: string;
  readonly jobs: number;
  /** Only each so many-th input. */
  readonly every: number;
  /** Only these, by their names. */
  readonly ids?: readonly string[] | undefined;
}

const COMMANDS: readonly (readonly string[])[] = [
  ['check', '.', '--fail-on', 'never'],
  ['outline', '.'],
  ['figures', '.', '--format', 'json'],
];

export const hostile = async ({ root, jobs, every, ids }: HostileOptions): Promise<Section> => {
  const all = inputs().filter(({ id }, i) => (ids ? ids.includes(id) : i % every === 0));
  const failures: Failure[] = [];
  let [slowest, largest, runs] = [{ cpu: 0, id: '' }, { memory: 0, id: '' }, 0];
  const queue = [...all];
  const one = async (input: Input): Promise<void> => {
    const folder = temporary();
    try {
      const limits = prepare(input, folder.path);
      const tellOf =
        (way: string) =>
        (fault: Breach['fault'], what: string): void => {
          const id = `${input.id} (${way})`;
          if (!failures.some(f => f.id === id && f.fault === fault && f.what === what))
            failures.push({ fault, id, what, input: shortened(input.text ?? '', 60) });
        };
      const used = ({ cpu, memory }: { readonly cpu: number; readonly memory: number }, way: string): void => {
        runs++;
        if (cpu > slowest.cpu) slowest = { cpu, id: `${input.id} (${way})` };
        if (memory > largest.memory) largest = { memory, id: `${input.id} (${way})` };
      };
      for (const args of COMMANDS) {
        const ended = await run([join(root, 'dist/cli.js'), ...args], folder.path, limits);
        used(ended, args[0] ?? '');
        judgeEnd(ended, tellOf(args[0] ?? ''));
      }
      used(await edit(root, folder.path, input, limits, tellOf('editor')), 'editor');
    } finally {
      folder.remove();
    }
  };
  await Promise.all(
    Array.from({ length: Math.max(1, jobs) }, async () => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        await one(next);
        if (process.stdout.isTTY) process.stdout.write(`\r${all.length - queue.length} of ${all.length} `);
      }
    }),
  );
  const kinds = new Map<string, number>();
  for (const { kind } of all) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  return {
    name: 'hostile',
    cases: runs,
    failures,
    notes: [
      `${all.length} inputs (${[...kinds].map(([k, n]) => `${k} ${n}`).join(', ')}), each through check, outline, figures and an editor`,
      `longest ${slowest.cpu.toFixed(1)} s: ${slowest.id}; largest ${largest.memory.toFixed(0)} MB: ${largest.id}`,
    ],
  };
};

/** Writes the folder; gives what it may cost: ten seconds for each megabyte and three for starting, 700 MB and 300 for each megabyte. */
const prepare = ({ text, files, prepare: odd }: Input, folder: string): Limits => {
  const all = { ...(text === undefined ? {} : { 'a.gw': text }), ...files?.() };
  let bytes = 0;
  for (const [name, data] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), data);
    if (name !== '.gaojian.json') bytes += Buffer.byteLength(data);
  }
  odd?.(folder);
  const megabytes = bytes / 1024 / 1024;
  return { cpu: 3 + 10 * Math.max(0.2, megabytes), memory: 700 + 300 * megabytes };
};

type Tell = (fault: Breach['fault'], what: string) => void;

const judgeEnd = ({ code, signal, err, out, cpu, memory, stopped }: Ended, tell: Tell): void => {
  if (stopped === 'memory') tell('memory', `${memory.toFixed(0)} MB`);
  else if (stopped) tell('hang', stopped === 'cpu' ? `more than ${cpu.toFixed(1)} s` : 'waits for ever');
  else if (code === null || code > 2) tell('crash', `ended with ${signal ?? code}: ${err.slice(0, 200)}`);
  const bad = unfit(err);
  if (bad) tell('words', `${bad} in ${JSON.stringify(err.slice(0, 200))}`);
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/.test(err))
    tell('words', `a control character on the terminal: ${JSON.stringify(err.slice(0, 120))}`);
  if (code === 2 && !/[\u4e00-\u9fff]{2}/.test(err))
    tell('words', `status 2 without a sentence: ${JSON.stringify((err || out).slice(0, 120))}`);
};

const OPTIONS = { tabSize: 4, insertSpaces: true };

const edit = async (
  root: string,
  folder: string,
  input: Input,
  limits: Limits,
  tell: Tell,
): Promise<{ readonly cpu: number; readonly memory: number }> => {
  const text = input.text ?? BODY;
  const lines = linesOf(text);
  const uri = pathToFileURL(join(folder, 'a.gw')).href;
  // An editor asks a dozen things where the command line asks one.
  const editor = await openEditor({
    root,
    cwd: folder,
    folder: pathToFileURL(folder).href,
    limits: () => ({ cpu: 1.5 * limits.cpu, memory: limits.memory }),
  });
  try {
    editor.open(uri, text);
    const whole = { start: { line: 0, character: 0 }, end: lines.position(text.length) };
    const document = { textDocument: { uri } };
    const figure = Math.max(0, text.search(/\d+\.\d亿元/));
    const ask = async (method: string, params: object): Promise<unknown> => {
      const answer = await editor.ask(method, { ...document, ...params }, 120_000);
      judgeRanges(answer, lines, uri, tell, method);
      return answer;
    };
    judgeSymbols(((await ask('textDocument/documentSymbol', {})) ?? []) as Parameters<typeof judgeSymbols>[0], tell);
    const hover = await ask('textDocument/hover', { position: lines.position(figure + 1) });
    if (input.text === BODY && !hover) tell('crash', 'a good report beside it is not served');
    await ask('textDocument/hover', { position: lines.position(text.length >> 1) });
    await ask('textDocument/foldingRange', {});
    await ask('textDocument/diagnostic', {});
    await ask('textDocument/semanticTokens/full', {});
    await ask('textDocument/selectionRange', { positions: [lines.position(text.length >> 1)] });
    await ask('textDocument/completion', { position: lines.position(text.length) });
    judgeSafeEdits(
      ((await ask('textDocument/formatting', { options: OPTIONS })) ?? []) as never[],
      lines,
      'Format',
      tell,
    );
    const actions = ((await ask('textDocument/codeAction', {
      range: whole,
      context: { diagnostics: [], only: ['source.fixAll'] },
    })) ?? []) as { readonly edit?: unknown; readonly data?: unknown }[];
    for (const action of actions) {
      const full = action.edit
        ? action
        : ((await editor.ask('codeAction/resolve', action, 120_000)) as { readonly edit?: unknown });
      judgeSafeEdits(editsOf(full.edit, uri), lines, 'fix all', tell);
    }
    await editor.ask('workspace/diagnostic', { previousResultIds: [] }, 120_000);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    if (why === GONE || why === LATE) {
      const stopped = editor.stopped();
      tell(
        stopped === 'memory' ? 'memory' : stopped || why === LATE ? 'hang' : 'crash',
        stopped
          ? `ended for ${stopped}: ${editor.usage().cpu.toFixed(1)} s, ${editor.usage().memory.toFixed(0)} MB`
          : why,
      );
    } else tell('crash', wordsOf(error));
  }
  const usage = editor.usage();
  if (editor.stopped()) return usage;
  const end = await editor.leave();
  if (!end) tell('hang', 'shutdown and exit do not end it');
  else if (end.code !== 0) tell('crash', `ended with ${end.signal ?? end.code}`);
  const failed = editor.logged().find(l => /出错/.test(l) || /\n {4}at /.test(l));
  if (failed) tell('crash', `logged: ${failed.slice(0, 200)}`);
  const bad = unfit(editor.said());
  if (bad) tell('words', `${bad} on stderr`);
  return usage;
};
