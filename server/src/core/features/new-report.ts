/**
 * A new report begun from last year's: its outline and sentences stay, each figure is a place to be filled in that names what stood there,
 * the years of the report and the number of the meeting go on by one, and what was promised for the year stands beside its result.
 */
import { edited } from '../base';
import type { Figure } from '../facts';
import { indicatorKey, type IndexedFile, type IndexedReport } from '../index';
import { readOrdinal, writeNumeral } from '../lexicon';

interface TextEdit {
  readonly span: { readonly start: number; readonly end: number };
  readonly newText: string;
}

export interface NewReport {
  readonly text: string;
  /** How many places are to be filled in: ⟨…⟩. */
  readonly open: number;
}

export const newReportFrom = (last: IndexedFile): NewReport => {
  const edits = last.reports.flatMap(report => [
    ...figureEdits(report),
    ...yearEdits(last, report),
    ...sessionEdits(last, report),
  ]);
  const taken: TextEdit[] = [];
  for (const edit of edits.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end))
    if (edit.span.start >= (taken.at(-1)?.span.end ?? 0)) taken.push(edit);
  return {
    text: edited(last.tree.source.text, taken),
    open: taken.filter(e => e.newText.startsWith('⟨')).length,
  };
};

const figureEdits = ({ figures }: IndexedReport): TextEdit[] => {
  const promised = new Map<string, string[]>();
  for (const f of figures)
    if (f.status === 'target') {
      const name = nameOf(f);
      if (name) promised.set(name, [...(promised.get(name) ?? []), statedBy(f)]);
    }
  return figures
    .filter(f => !f.threshold)
    .map(f => {
      const name = nameOf(f);
      const own = f.text.replace(/\s+/g, '');
      const before = f.status === 'target' ? `上年目标${own}` : `上年${own}`;
      const promise = f.status === 'target' ? [] : (promised.get(name) ?? []);
      const words = [name && `${name}：`, before, promise.length ? `；去年承诺${promise.join('、')}` : ''].join('');
      return { span: f.span, newText: `⟨${words.replace(/[⟨⟩\r\n]/g, '')}⟩` };
    });
};

const nameOf = (f: Figure): string => (indicatorKey(f) ?? f.indicator?.name ?? '').replace(/<.*$/, '');

/** 增长6.5%, 5%以上: with what belongs to the number. */
const statedBy = (f: Figure): string => {
  const verb = f.measure === 'growth' ? (f.direction === 'down' ? '下降' : '增长') : '';
  const bound = { '=': '', '~': '左右', '>': '以上', '>=': '以上', '<': '以内', '<=': '以内' }[f.bound];
  return `${verb}${f.text.replace(/\s+/g, '')}${bound}`;
};

/** The year that it reports on and the one in which it speaks; years further off are history or plans. */
const yearEdits = ({ tree }: IndexedFile, { report }: IndexedReport): TextEdit[] => {
  const years = new Set([report.frame.dataYear?.value, report.frame.speechYear?.value].flatMap(y => (y ? [y] : [])));
  const { text } = tree.source;
  return [...text.slice(report.span.start, report.span.end).matchAll(/(?<!\d)(?:19|20)\d{2}(?=年)/g)].flatMap(m => {
    const start = report.span.start + m.index;
    return years.has(Number(m[0])) ? [{ span: { start, end: start + 4 }, newText: String(Number(m[0]) + 1) }] : [];
  });
};

/** 第十八届人民代表大会第四次会议: the next one is the fifth. */
const sessionEdits = ({ tree }: IndexedFile, { report }: IndexedReport): TextEdit[] => {
  const { occasion } = report.front;
  if (!occasion) return [];
  const text = tree.source.text.slice(occasion.span.start, occasion.span.end);
  const m = /第([一二三四五六七八九十]{1,3})次(?:全体)?会议/.exec(text);
  const n = m && readOrdinal(m[1] ?? '');
  if (!m || !n) return [];
  const start = occasion.span.start + m.index + 1;
  return [{ span: { start, end: start + (m[1] ?? '').length }, newText: writeNumeral(n + 1) }];
};
