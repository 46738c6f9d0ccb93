/**
 * “两降一升”, “一达到、两提升”: a slogan that says how often each thing happens, and the sentences behind it in which it does.
 * Proves only: what a slogan sums up may stand anywhere.
 */
import type { Paragraph, ReportDocument } from '../../document';
import { toSourceSpan } from '../../text';
import { readCardinal } from '../../lexicon';
import type { DeclaredCount } from './types';

export const tallyCounts = (report: ReportDocument): DeclaredCount[] =>
  report.paragraphs.filter(p => p.kind === 'text').flatMap(p => [...tallies(p)]);

const SLOGAN = /“((?:[一二两三四五六][^“”一二两三四五六、，]{1,3}[、，]?){2,4})[^“”]{0,4}”/g;
const SAME: Readonly<Record<string, RegExp>> = {
  降: /下降|降低|减少|回落/g,
  减: /减少|下降|压减/g,
  升: /上升|提升|增加|提高|增长/g,
  增: /增加|增长|提高|上升/g,
  提升: /提升/g,
  达到: /达到/g,
  提高: /提高/g,
};
const REACH = 240;

function* tallies(p: Paragraph): Iterable<DeclaredCount> {
  const text = p.view.text;
  for (const m of text.matchAll(SLOGAN)) {
    const parts = [...(m[1] ?? '').matchAll(/([一二两三四五六])([^一二两三四五六、，]{1,3})/g)].map(x => ({
      times: readCardinal(x[1] ?? '') ?? 0,
      verb: SAME[x[2] ?? ''],
    }));
    if (parts.length < 2 || parts.some(x => !x.verb || !x.times)) continue;
    const from = m.index + m[0].length;
    const behind = text.slice(from, from + REACH);
    const found = parts.map(x =>
      [...behind.matchAll(x.verb ?? /$^/g)].flatMap(h => hits(behind, h.index, h[0].length)).slice(0, x.times + 1),
    );
    // The sentences may go on to other things: each must be met by the end of the first sentence that says all of them.
    const last = Math.max(...found.map((hits, i) => hits[(parts[i]?.times ?? 1) - 1] ?? Infinity));
    if (!Number.isFinite(last)) continue;
    const end = /[。；]/.exec(behind.slice(last))?.index ?? behind.length;
    if (found.some((hits, i) => hits.filter(h => h < last + end).length !== parts[i]?.times)) continue;
    const items = found
      .flat()
      .filter(h => h < last + end)
      .map(h => {
        const tail = /^[^，。；和、]*/.exec(behind.slice(h))?.[0].length ?? 0;
        return { start: from + h, end: from + h + tail };
      })
      .sort((a, b) => a.start - b.start);
    const declared = parts.reduce((n, x) => n + x.times, 0);
    yield {
      paragraph: p.index,
      span: toSourceSpan(p.view, { start: m.index, end: from }),
      text: m[0].slice(1, -1),
      declared,
      items: items.map(s => toSourceSpan(p.view, s)),
      open: false,
      certain: false,
      kind: 'list',
    };
  }
}

/** Where a thing is said to happen: once for a verb, and once for each value of 分别下降6.6%和15.2%. */
const hits = (text: string, at: number, length: number): number[] => {
  if (!/分别$/.test(text.slice(Math.max(0, at - 3), at))) return [at];
  const values = /^[^，。；]*/.exec(text.slice(at + length))?.[0] ?? '';
  return [...values.matchAll(/\d[\d.]*/g)].map(m => at + length + m.index);
};
