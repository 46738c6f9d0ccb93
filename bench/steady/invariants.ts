/** What must hold of any text: asked of the service in this process, everything that an editor asks. */
import { characterStart, splitsCharacter, NO_WORDS } from '../../server/src/core/text';
import { EMPTY_CONFIG } from '../../server/src/core/config';
import { markdownSource, type Span } from '../../server/src/core/base';
import type { Edit } from '../../server/src/core/checks';
import { repairsOf } from '../../server/src/core/checks';
import { breachOf, type OutlineSymbol } from '../../server/src/core/features';
import { createReportService, type ReportService } from '../../server/src/core/service';
import { markersOf, toProposal } from '../../server/src/lsp/handlers/named';
import type { Proposal } from '../../server/src/lsp/edit-gate';
import type { Random } from './random';
import { wordsOf, type Breach } from './verdict';

const FILE = 'case.gw';

export const newService = (): ReportService =>
  createReportService({ segmenter: NO_WORDS }, { region: null, config: EMPTY_CONFIG });

/** `places`: how many carets are tried. */
export const breachesOf = (text: string, random: Random, places = 2): Breach[] => {
  const breaches: Breach[] = [];
  const tell = (fault: Breach['fault'], what: string): void => void breaches.push({ fault, what });
  const attempt = <T>(name: string, work: () => T): T | undefined => {
    try {
      return work();
    } catch (error) {
      tell('crash', `${name}: ${wordsOf(error)}`);
      return undefined;
    }
  };
  const service = newService();
  for (const { reason } of service.update([{ file: FILE, text }]))
    tell('crash', `reading: ${reason.split('\n').slice(0, 3).join(' ')}`);
  const file = service.get(FILE);
  if (!file) return breaches;
  const inside = (name: string, { start, end }: Span): void => {
    if (!(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= text.length))
      tell('range', `${name}: ${start}–${end} of ${text.length}`);
    else if (splitsCharacter(text, start) || splitsCharacter(text, end))
      tell('range', `${name}: ${start}–${end} splits a character`);
  };

  for (const { report, figures, slogans, names } of file.reports) {
    for (const f of figures) inside('figure', f.span);
    for (const s of slogans) inside('slogan', s.span);
    for (const n of names) inside('name', n.span);
    for (const p of report.paragraphs) inside('paragraph', p.span);
  }
  const report = service.check(FILE);
  for (const { rule, message } of report.problems)
    tell('crash', `rule ${rule}: ${message.split('\n').slice(0, 3).join(' ')}`);
  const broken = half(text);
  for (const f of report.findings) {
    inside(`finding ${f.rule}`, f.span);
    for (const r of f.related) inside(`related of ${f.rule}`, r.span);
    for (const fix of [...f.fixes, ...repairsOf(service.workspace, f)])
      passes(text, toProposal(service.workspace, f, fix), `fix of ${f.rule}`, tell);
    if (!broken && [f.message, f.why, f.advice].some(half))
      tell('range', `message of ${f.rule} holds half a character`);
  }
  nested(attempt('outline', () => service.outline(FILE)) ?? [], { start: 0, end: text.length }, inside, tell);
  const lines = file.tree.source.lines.length;
  for (const f of attempt('folds', () => service.folds(FILE)) ?? [])
    if (!(f.startLine >= 0 && f.startLine < f.endLine && f.endLine < lines))
      tell('range', `fold ${f.startLine}–${f.endLine} of ${lines}`);
  let last = 0;
  for (const t of attempt('tokens', () => service.tokens(FILE)) ?? []) {
    inside('token', t);
    if (t.start < last || t.end === t.start) tell('range', `token ${t.start}–${t.end} overlaps one before`);
    last = t.end;
  }
  for (const l of attempt('lenses', () => service.lenses(FILE)) ?? []) {
    inside('lens', l.span);
    attempt('lens text', () => service.lensText(FILE, l));
  }
  for (const l of attempt('links', () => service.titleLinks(FILE)) ?? []) {
    inside('link', l.span);
    attempt('link target', () => service.titleTarget(FILE, l.span.start));
  }
  for (const i of attempt('inlays', () =>
    service.inlays(FILE, { start: 0, end: text.length }, ['implied', 'proofs']),
  ) ?? [])
    inside('inlay', { start: i.offset, end: i.offset });
  if (random(8) === 0)
    for (const view of ['ledger', 'slogans', 'findings', 'targets'] as const)
      attempt(`view ${view}`, () => service.view(view));
  if (random(8) === 0) attempt('sheet', () => service.sheet(null));

  const figure = file.reports.flatMap(r => r.figures)[random(8)];
  const carets = [
    ...Array.from({ length: places }, () => characterStart(text, random(text.length + 1))),
    ...(figure ? [figure.span.start] : []),
  ];
  for (const at of carets) {
    const hover = attempt('hover', () => service.hover(FILE, at));
    if (hover) {
      inside('hover', hover.span);
      for (const p of hover.places) inside('place of a hover', p.span);
      if (!broken && half(markdownSource(hover.markdown))) tell('range', 'hover holds half a character');
    }
    let inner: Span | undefined;
    for (const s of attempt('selections', () => service.selections(FILE, at)) ?? []) {
      inside('selection', s);
      if (inner && !(s.start <= inner.start && inner.end <= s.end))
        tell('range', `selection ${s.start}–${s.end} does not hold ${inner.start}–${inner.end}`);
      inner = s;
    }
    for (const c of attempt('completions', () => service.completions(FILE, { offset: at, typed: null })) ?? [])
      inside('completion', c.replace);
    attempt('explain', () => service.explain(FILE, at));
    for (const p of attempt('definition', () => service.definition(FILE, at)) ?? []) inside('definition', p.span);
    for (const p of attempt('references', () => service.references(FILE, at)) ?? []) inside('reference', p.span);
    const renamable = attempt('prepare rename', () => service.prepareRename(FILE, at));
    if (renamable && 'span' in renamable) {
      inside('rename', renamable.span);
      const renaming = attempt('rename', () => service.rename(FILE, at, renamable.placeholder));
      if (renaming && 'edits' in renaming) passes(text, { kind: 'named', edits: renaming.edits }, 'rename', tell);
    }
    const line = attempt('new line', () => service.onNewLine(FILE, at));
    if (line) passes(text, { kind: 'named', edits: [line] }, 'new line', tell);
    for (const offer of attempt('renumber', () => service.renumber(FILE, at)) ?? [])
      passes(
        text,
        { kind: 'named', edits: offer.edits, removes: markersOf(service.workspace, FILE) },
        'renumber',
        tell,
      );
  }

  safe(text, attempt('format', () => service.format(FILE)) ?? [], 'Format', s => s.format(FILE), tell);
  safe(text, attempt('fix all', () => service.safeEdits(FILE)) ?? [], 'fix all', s => s.safeEdits(FILE), tell);
  const middle = characterStart(text, text.length >> 1);
  for (const range of [
    { start: 0, end: middle },
    { start: middle, end: text.length },
  ]) {
    const some = attempt('format a part', () => service.format(FILE, range)) ?? [];
    if (sound(text, some, 'Format of a part', tell)) keeps(text, applied(text, some), 'Format of a part', tell);
  }
  return breaches;
};

type Tell = (fault: Breach['fault'], what: string) => void;

/** Half a surrogate pair. */
const half = (text: string): boolean => /\p{Cs}/u.test(text);

const nested = (
  symbols: readonly OutlineSymbol[],
  parent: Span,
  inside: (name: string, span: Span) => void,
  tell: Tell,
): void => {
  for (const s of symbols) {
    inside('symbol', s.span);
    inside('name of a symbol', s.selection);
    if (s.span.start < parent.start || s.span.end > parent.end)
      tell('range', `symbol ${s.span.start}–${s.span.end} lies outside its parent ${parent.start}–${parent.end}`);
    if (s.selection.start < s.span.start || s.selection.end > s.span.end)
      tell(
        'range',
        `name ${s.selection.start}–${s.selection.end} lies outside its symbol ${s.span.start}–${s.span.end}`,
      );
    nested(s.children, s.span, inside, tell);
  }
};

/** Edits that an editor can make: inside, whole characters, in order, apart from one another. */
export const sound = (text: string, edits: readonly Edit[], name: string, tell: Tell): boolean => {
  let good = true;
  const wrong = (what: string): void => {
    good = false;
    tell('range', `${name}: ${what}`);
  };
  let last = -1;
  for (const {
    span: { start, end },
    file,
  } of [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    if (file !== FILE) continue;
    if (!(0 <= start && start <= end && end <= text.length)) wrong(`edit ${start}–${end} of ${text.length}`);
    else if (splitsCharacter(text, start) || splitsCharacter(text, end))
      wrong(`edit ${start}–${end} splits a character`);
    if (start < last) wrong(`edits overlap at ${start}`);
    last = Math.max(last, end);
  }
  return good;
};

/** Edits that the gate would let out. */
const passes = (text: string, { edits, kind, removes }: Proposal, name: string, tell: Tell): void => {
  if (!sound(text, edits, name, tell)) return;
  const here = edits
    .filter(e => e.file === FILE)
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const breach = breachOf({ text, edits: here, kind, ...(removes ? { removes } : {}) });
  if (breach !== undefined) tell('lost', `${name} is refused: ${breach}`);
};

export const applied = (text: string, edits: readonly Edit[]): string => {
  let out = '';
  let at = 0;
  for (const { span, newText } of [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    out += text.slice(at, span.start) + newText;
    at = span.end;
  }
  return out + text.slice(at);
};

const safe = (
  text: string,
  edits: readonly Edit[],
  name: string,
  again: (service: ReportService) => readonly Edit[],
  tell: Tell,
): void => {
  if (!edits.length || !sound(text, edits, name, tell)) return;
  const after = applied(text, edits);
  keeps(text, after, name, tell);
  const service = newService();
  service.update([{ file: FILE, text: after }]);
  const left = again(service);
  if (left.length) tell('unsteady', `${name}: ${left.length} edits are left after it`);
};

/** Every letter, digit and Han character stays, in its order. Full-width forms, and a circle for 〇, are the same character. */
export const keeps = (before: string, after: string, name: string, tell: Tell): void => {
  const [a, b] = [letters(before), letters(after)];
  if (a !== b) {
    let at = 0;
    while (a[at] === b[at]) at++;
    tell(
      'lost',
      `${name}: ${JSON.stringify(a.slice(Math.max(0, at - 4), at + 8))} became ${JSON.stringify(b.slice(Math.max(0, at - 4), at + 8))}`,
    );
  }
};
const letters = (text: string): string =>
  text
    .replace(/[○〇]/g, '0')
    .replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, c => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** Everything that is told of a text, for comparing two ways to it. */
const told = (service: ReportService): string => {
  const file = service.get(FILE);
  return JSON.stringify(
    [
      service.outline(FILE),
      service.folds(FILE),
      service.check(FILE).findings,
      file?.reports.map(r => [r.figures, r.slogans]),
    ],
    (key, value: unknown) => (key === 'view' ? undefined : typeof value === 'bigint' ? String(value) : value),
  );
};

/** Reading texts one after another ends where reading the last one begins. */
export const incrementalBreaches = (texts: readonly string[]): Breach[] => {
  try {
    const service = newService();
    for (const text of texts) {
      service.update([{ file: FILE, text }]);
      service.check(FILE);
    }
    const fresh = newService();
    fresh.update([{ file: FILE, text: texts.at(-1) ?? '' }]);
    const [a, b] = [told(service), told(fresh)];
    if (a === b) return [];
    let at = 0;
    while (a[at] === b[at]) at++;
    return [
      {
        fault: 'unsteady',
        what: `step by step ${a.slice(Math.max(0, at - 40), at + 40)}, at once ${b.slice(Math.max(0, at - 40), at + 40)}`,
      },
    ];
  } catch (error) {
    return [{ fault: 'crash', what: `step by step: ${wordsOf(error)}` }];
  }
};
