/**
 * Changes one digit of a figure that a proof pins down, many times with a fixed seed, and counts how often the change is
 * reported at its place or at a partner of the proof, and how often anything else is newly accused; then the same across
 * two documents, a report and its copy with twenty changed figures. A proof pins a figure down where another digit would
 * contradict it (`Link.pinned`): not an inequality, a bare 由A到B, or a level that a rounded share cannot tell from its
 * neighbours. `--all` draws from the figures of every proof, those included. Needs the corpora of `../shared`; skips where
 * they are not there.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { EMPTY_CONFIG } from '../server/src/core/config';
import type { CheckReport, Link } from '../server/src/core/checks';
import type { Place } from '../server/src/core/index/index';
import { createReportService, type ReportService } from '../server/src/core/service';
import { wordsOfJieba } from './jieba';

const option = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const COUNT = option('--count', 500);
const SEED = option('--seed', 20260115);
const LIST = process.argv.includes('--list');
const ALL = process.argv.includes('--all');
const PER_COPY = 20;

const corpora = resolve(process.cwd(), '../shared/corpora');

/** mulberry32: the same numbers on every machine. */
const randomFrom = (seed: number) => {
  let state = seed >>> 0;
  return (below: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
};

const walk = (folder: string): string[] =>
  readdirSync(folder).flatMap(name =>
    statSync(join(folder, name)).isDirectory()
      ? walk(join(folder, name))
      : name.endsWith('.txt')
        ? [join(folder, name)]
        : [],
  );
const placeId = ({ file, span }: Place): string => `${file}#${span.start}`;

interface Proved {
  readonly place: Place;
  readonly links: readonly Link[];
}

/** Figures of one file that a proof touches, with the proofs. */
const provedFigures = (service: ReportService, file: string, links: readonly Link[]): Proved[] => {
  const byPlace = new Map<string, Link[]>();
  for (const link of links) {
    if (link.kind === 'counts' || link.kind === 'target') continue;
    for (const m of ALL ? link.members : (link.pinned ?? []))
      byPlace.set(placeId(m), [...(byPlace.get(placeId(m)) ?? []), link]);
  }
  return (service.get(file)?.reports ?? [])
    .flatMap(r => r.figures)
    .flatMap(({ span }) => {
      const place = { file, span };
      const own = byPlace.get(placeId(place));
      return own ? [{ place, links: own }] : [];
    });
};

/** What a slip of the pen does: another digit at one place; the first digit does not become a zero. */
const slip = (
  text: string,
  { span }: Place,
  random: (below: number) => number,
): { readonly text: string; readonly before: string; readonly after: string } | undefined => {
  const digits = [...Array(span.end - span.start).keys()]
    .map(i => span.start + i)
    .filter(i => /\d/.test(text.charAt(i)));
  const at = digits[random(digits.length)];
  if (at === undefined) return undefined;
  const old = Number(text.charAt(at));
  const choices = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].filter(d => d !== old && !(d === 0 && at === digits[0]));
  const changed = text.slice(0, at) + String(choices[random(choices.length)]) + text.slice(at + 1);
  return { text: changed, before: text.slice(span.start, span.end), after: changed.slice(span.start, span.end) };
};

const accusations = ({ findings }: CheckReport) =>
  findings
    .filter(f => f.rule.startsWith('figure/') && f.rule !== 'figure/target')
    .map(f => ({ finding: f, id: `${f.rule}|${placeId(f)}`, places: [f, ...f.related].map(placeId) }));

/** The kind of reckoning, read from the proof's line. */
const kindOf = ({ kind, detail }: Link): string => {
  if (kind === 'agrees') return '核对一致';
  if (/÷.*－1＝/.test(detail)) return '两年增速';
  if (/年均/.test(detail)) return '年均';
  if (/倍/.test(detail)) return '倍数';
  if (/÷（/.test(detail)) return '增量与增幅';
  if (/÷.*≈/.test(detail)) return '进度与计划';
  if (/÷/.test(detail)) return '占比';
  if (/相差/.test(detail)) return '由A到B的差';
  if (/由.*到/.test(detail)) return '由A到B';
  if (/≤/.test(detail)) return '不大于';
  if (/＋/.test(detail)) return '相加';
  if (/－/.test(detail)) return '相减';
  return '其他';
};

const tally = new Map<string, { tried: number; found: number }>();
const count = (kind: string, found: boolean): void => {
  const t = tally.get(kind) ?? { tried: 0, found: 0 };
  t.tried++;
  if (found) t.found++;
  tally.set(kind, t);
};
/** The bars hold for figures that are pinned down. */
const bar = (met: boolean): void => {
  if (!met && !ALL) process.exitCode = 1;
};
const percent = (part: number, whole: number): string => (whole ? `${((100 * part) / whole).toFixed(1)}%` : '—');
const segmenter = wordsOfJieba();
const newService = (): ReportService => createReportService({ segmenter }, { region: null, config: EMPTY_CONFIG });

const within = (files: readonly string[], random: (below: number) => number): void => {
  const documents = files.flatMap(file => {
    const service = newService();
    const text = readFileSync(file, 'utf8');
    service.update([{ file, text }]);
    const report = service.check(file);
    const figures = provedFigures(service, file, report.links).filter(p =>
      /\d/.test(text.slice(p.place.span.start, p.place.span.end)),
    );
    return figures.length
      ? [
          {
            file,
            text,
            service,
            figures,
            known: new Set(accusations(report).map(a => a.id)),
            total: service.coverage(file)?.figures ?? 0,
          },
        ]
      : [];
  });
  const all = documents.flatMap(d => d.figures.map(f => ({ d, f })));
  let tried = 0,
    found = 0,
    loud = 0,
    astray = 0,
    unchanged = 0;
  for (; tried < COUNT && all.length;) {
    const chosen = all[random(all.length)];
    if (!chosen) break;
    const { d, f } = chosen;
    const made = slip(d.text, f.place, random);
    if (!made) continue;
    tried++;
    d.service.update([{ file: d.file, text: made.text }]);
    const fresh = accusations(d.service.check(d.file)).filter(a => !d.known.has(a.id));
    d.service.update([{ file: d.file, text: d.text }]);
    const own = placeId(f.place);
    const partners = new Set(f.links.flatMap(l => l.members.map(placeId)));
    const hits = fresh.filter(a => a.places.includes(own) || a.places.some(p => partners.has(p) && p !== own));
    const isFound = hits.length > 0;
    if (isFound) found++;
    if (hits.some(a => a.finding.severity === 'error' || a.finding.severity === 'warning')) loud++;
    unchanged += d.total - 1;
    astray += new Set(fresh.filter(a => !a.places.includes(own)).map(a => a.places[0])).size;
    const kinds = [...new Set(f.links.map(kindOf))].sort().join('+');
    count(kinds, isFound);
    if (LIST && !isFound) {
      const around = d.text.slice(Math.max(0, f.place.span.start - 40), f.place.span.end + 25).replace(/\s+/g, '');
      console.log(
        `漏 ${kinds} ${d.file.slice(corpora.length + 1)} ${made.before}→${made.after} …${around}…\n     ${f.links
          .map(l => l.detail)
          .join(' ； ')
          .slice(0, 200)}`,
      );
    }
    if (LIST)
      for (const a of fresh.filter(x => !x.places.includes(own)))
        console.log(`误 ${kinds} ${made.before}→${made.after}: ${a.finding.rule} ${a.finding.message}`);
  }
  console.log(
    `\n一份文稿内，${ALL ? '凡有核对或推算的数' : '核对或推算能定准的数'} ${all.length} 个：改 ${tried} 次，报出 ${found}（${percent(found, tried)}，要求 ≥90%），其中错误或警告 ${loud}；另指 ${astray} 处，占未改数据的 ${percent(astray, unchanged)}、每次 ${(astray / Math.max(1, tried)).toFixed(3)}（要求 ≤2%）`,
  );
  bar(found >= 0.9 * tried && astray <= 0.02 * unchanged);
  for (const [kind, t] of [...tally].sort((a, b) => b[1].tried - b[1].found - (a[1].tried - a[1].found)))
    console.log(`  ${kind.padEnd(24, '　')} ${t.found}/${t.tried} 漏 ${t.tried - t.found}`);
};

const across = (files: readonly string[], random: (below: number) => number): void => {
  let tried = 0,
    found = 0,
    loud = 0,
    pairs = 0;
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    const copy = `${file}（修改稿）`;
    const service = newService();
    service.update([
      { file, text },
      { file: copy, text },
    ]);
    const before = service.check(copy);
    const known = new Set(accusations(before).map(a => a.id));
    const candidates = provedFigures(service, copy, before.links).filter(
      p =>
        /\d/.test(text.slice(p.place.span.start, p.place.span.end)) &&
        p.links.some(l => l.members.some(m => m.file === file)),
    );
    if (candidates.length < PER_COPY) continue;
    pairs++;
    const chosen = new Map<number, Proved>();
    while (chosen.size < PER_COPY) {
      const i = random(candidates.length);
      const candidate = candidates[i];
      if (candidate) chosen.set(i, candidate);
    }
    let changed = text;
    for (const p of chosen.values()) changed = slip(changed, p.place, random)?.text ?? changed;
    service.update([{ file: copy, text: changed }]);
    const fresh = [...accusations(service.check(copy)), ...accusations(service.check(file))].filter(
      a => !known.has(a.id),
    );
    for (const p of chosen.values()) {
      tried++;
      const hits = fresh.filter(a => a.places.includes(placeId(p.place)));
      if (hits.length) found++;
      if (hits.some(a => a.finding.severity === 'error' || a.finding.severity === 'warning')) loud++;
      if (LIST && !hits.length)
        console.log(
          `漏（两稿） ${file.slice(corpora.length + 1)} ${text.slice(p.place.span.start, p.place.span.end)}→${changed.slice(p.place.span.start, p.place.span.end)} …${text.slice(Math.max(0, p.place.span.start - 30), p.place.span.end + 10).replace(/\s+/g, '')}… ${p.links
            .map(l => l.detail)
            .join('；')
            .slice(0, 120)}`,
        );
    }
  }
  bar(found >= 0.95 * tried);
  console.log(
    `两份文稿间：${pairs} 对，各改 ${PER_COPY} 处，共 ${tried}，报出 ${found}（${percent(found, tried)}，要求 ≥95%），其中错误或警告 ${loud}`,
  );
};

if (!existsSync(corpora)) console.log('语料（../shared/corpora）不在，跳过。');
else {
  const files = walk(corpora).sort();
  within(files, randomFrom(SEED));
  across(files, randomFrom(SEED + 1));
}
