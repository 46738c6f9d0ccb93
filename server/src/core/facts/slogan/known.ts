/** Mentions of known formulations in a paragraph: quoted or bare, quotes set round a part or the whole, the longest first. */
import type { Span } from '../../base';
import type { Folded } from './fold';
import type { Glossary } from './glossary';

export interface KnownMention {
  /** In the view, quotes included. */
  readonly span: Span;
  /** Without quotes, numerals in Chinese. */
  readonly name: string;
  readonly quoted: boolean;
}

export interface KnownContext {
  readonly glossary: Glossary;
  /** Folded names that the same file puts in quotes. */
  readonly quotedNames: ReadonlySet<string>;
  readonly year: number | null;
}

/** The known mention that starts at `at` of the folded text, or undefined. */
export const knownAt = (text: string, folded: Folded, at: number, context: KnownContext): KnownMention | undefined => {
  const ends = context.glossary.endsAt(folded.text, at);
  for (let i = ends.length - 1; i >= 0; i--) {
    const mention = read(text, folded, at, ends[i] ?? at, context);
    if (mention) return mention;
  }
  return undefined;
};

const read = (
  text: string,
  folded: Folded,
  at: number,
  end: number,
  context: KnownContext,
): KnownMention | undefined => {
  const start = folded.at[at] ?? 0;
  const stop = (folded.at[end - 1] ?? start) + 1;
  const name = folded.text.slice(at, end);
  const inner = text.slice(start, stop);
  const opened = text.charAt(start - 1) === '“';
  const closed = text.charAt(stop) === '”';
  const opens = inner.indexOf('“');
  const closes = inner.indexOf('”');
  if (inner.includes('\n')) return undefined;
  // “六稳”“六保” are two slogans, 县域治理“三起来” is the one in quotes: the whole is taken only where no quoted part is known.
  if (
    opens >= 0 &&
    context.glossary.find(inner.slice(opens + 1, inner.indexOf('”', opens) < 0 ? undefined : inner.indexOf('”', opens)))
      .length
  )
    return undefined;
  if (opened && closes > 0 && context.glossary.find(inner.slice(0, closes)).length) return undefined;
  if (opened && closed && opens < 0 && closes < 0)
    return { span: { start: start - 1, end: stop + 1 }, name, quoted: true };
  if (opened && closes > 0)
    return { span: { start: start - 1, end: closed && opens >= 0 ? stop + 1 : stop }, name, quoted: true };
  // 五个“必须统筹好”: the quotation goes on behind the name.
  if (opens >= 0 && closes < 0 && !closed) return undefined;
  if (opens >= 0) return { span: { start, end: closed && closes < 0 ? stop + 1 : stop }, name, quoted: true };
  return closes < 0 && standsAlone(text, start, stop, name, context)
    ? { span: { start, end: stop }, name, quoted: false }
    : undefined;
};

/** A bare name counts where it is no part of a longer word and no ordinary language. */
const standsAlone = (
  text: string,
  start: number,
  stop: number,
  name: string,
  { glossary, quotedNames, year }: KnownContext,
): boolean => {
  const entry = glossary.describe(name, year)[0];
  if (!entry) return false;
  if (/[一二三四五六七八九十百千万亿第两\d]/.test(text.charAt(start - 1)) && /^[一二两双三四五六七八九十\d]/.test(name))
    return false;
  if (entry.quotedOnly && name.length <= 6 && !name.includes('、') && !quotedNames.has(name)) return false;
  // Bare, an old text uses the same words for something else: 三大改造 of 1956.
  if (name.length <= 4 && entry.since !== null && year !== null && year < entry.since) return false;
  if (/^\d/.test(text.charAt(start)) && name.length < 5) return false;
  if ((PRECEDES[name.charAt(0)] ?? '').includes(text.charAt(start - 1) || '\n')) return false;
  return name.length > 3 || !(CONTINUES[name.slice(-1)] ?? '').includes(text.charAt(stop) || '\n');
};

/** Characters that take the first one of a name into another word: 创新发展理念. */
const PRECEDES: Readonly<Record<string, string>> = { 新: '创革更最全刷', 两: '百千' };

/** Characters that make the end of a short name part of another word: 三农 in 三农业, 六保 in 六保险. */
const CONTINUES: Readonly<Record<string, string>> = {
  农: '业村民户场',
  保: '险障证税供护',
  稳: '定',
  资: '产金源本',
  新: '能增型区',
  高: '速铁校新',
  同: '步时比',
  交: '通流',
  治: '理安',
  学: '校生期',
  公: '司里',
  创: '新业建',
  区: '域间',
  风: '险',
  委: '员',
  减: '少',
  拥: '有堵',
  会: '议计',
};
