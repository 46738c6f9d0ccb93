/** Named slogans in a report: those of the glossary, quoted or bare, and local ones that a quoted cardinal gives away. */
import type { Span } from '../../base';
import type { Paragraph, ReportDocument } from '../../document';
import { toSourceSpan } from '../../text';
import type { Slogan } from '../types';
import { cardinalOf } from './cardinal';
import type { Glossary } from './glossary';

export const extractSlogans = (text: string, report: ReportDocument, glossary: Glossary): Slogan[] =>
  report.paragraphs.filter(p => p.kind === 'text' || p.kind === 'heading').flatMap(p => [...inParagraph(text, report, p, glossary)]);

function* inParagraph(source: string, report: ReportDocument, p: Paragraph, glossary: Glossary): Iterable<Slogan> {
  const text = p.view.text;
  for (let i = 0; i < text.length; ) {
    if (text.charAt(i) === '“') {
      const close = text.indexOf('”', i + 1);
      const inner = close > i && close - i <= 30 ? text.slice(i + 1, close) : '';
      const known = inner !== '' && (glossary.find(inner).length > 0 || glossary.find(normalised(inner)).length > 0);
      if (known || isCoinage(inner)) {
        yield make(source, report, p, { start: i, end: close + 1 }, known && !glossary.find(inner).length ? normalised(inner) : inner, true, known);
        i = close + 1;
        continue;
      }
    }
    const name = glossary.longestAt(text, i);
    if (name && standsAlone(text, i, name, glossary)) {
      yield make(source, report, p, { start: i, end: i + name.length }, name, false, true);
      i += name.length;
      continue;
    }
    i++;
  }
}

const make = (source: string, report: ReportDocument, p: Paragraph, viewSpan: Span, name: string, quoted: boolean, known: boolean): Slogan => {
  const span = toSourceSpan(p.view, viewSpan);
  const expansion = expansionBehind(p.view.text, viewSpan.end);
  return {
    document: report.index,
    paragraph: p.index,
    span,
    viewSpan,
    text: source.slice(span.start, span.end),
    name: name.replace(/[“”]/g, ''),
    count: cardinalOf(name),
    quoted,
    items: expansion?.items ?? null,
    itemsSpan: expansion ? toSourceSpan(p.view, expansion.span) : null,
    known,
  };
};

/** 5个村村通 is 五个村村通. */
const normalised = (name: string): string => name.replace(/^([1-9])(?=个|大|项)/, d => '一二三四五六七八九'.charAt(Number(d) - 1));

/** A bare name of the glossary counts where it is no part of a longer word; short ones without a cardinal only in quotes. */
const standsAlone = (text: string, at: number, name: string, glossary: Glossary): boolean => {
  const entry = glossary.find(name)[0];
  if (!entry) return false;
  if (name.length < 4 && !(entry.count !== null && /^[一二两三四五六七八九十]/.test(name))) return false;
  if (name.length < 4 && /[一二三四五六七八九十百千万亿第两]/.test(text.charAt(at - 1))) return false;
  return true;
};

/** “三支队伍”, “一转两提”, “3+1”: a cardinal opens it, and it is no sentence. */
const isCoinage = (name: string): boolean => {
  if (name.length < 2 || name.length > 16 || /[，。；：！？]/.test(name)) return false;
  if (/^\d{3,5}$|^\d\+\d(?:\+[\dN])*$/.test(name)) return true;
  if (/^十[一二三四五六]?五/.test(name) || /^(?:一|百|千|万)(?!.*[一二两三四五六七八九])/.test(name) || /^\d{4}年|\d+(?:年|月|日|分钟|小时)/.test(name)) return false;
  return /^[一二两双三四五六七八九十](?!十|月|日|年|季度|孩|胎|手房|维码|代)/.test(name) && cardinalOf(name) !== null;
};

/** （每月一例会、双月一考评、…）: at least two items in brackets right behind the name, a head word between at most. */
const expansionBehind = (text: string, end: number): { items: string[]; span: Span } | undefined => {
  const m = /^[\u4e00-\u9fa5]{0,6}（(?:即|也就是|指)?([^（）]{4,400})）/.exec(text.slice(end, end + 420));
  const body = m?.[1];
  if (!m || !body) return undefined;
  const separator = body.includes('；') ? '；' : /[、]/.test(body) && !/，/.test(body) ? '、' : /[，、]/;
  const items = body.split(separator).map(s => s.trim()).filter(Boolean);
  if (items.length < 2 || items.some(s => /\d/.test(s))) return undefined;
  const start = end + m[0].indexOf(body);
  return { items, span: { start, end: start + body.length } };
};
