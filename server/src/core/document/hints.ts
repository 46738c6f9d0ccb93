/** What is known of a report beside its text: from the workspace's configuration, and from the name of its file. */
import { decoded } from '../base';
import { isPlace } from './region';
import type { CalendarDate } from './types';

export interface DocumentHints {
  /** For a report that does not say its date itself. */
  readonly date: CalendarDate | null;
  /** What the workspace says of this very file; it goes before what the text seems to say. */
  readonly region: string | null;
  /** For reports that do not say whose they are. */
  readonly otherwise: string | null;
  /** Path or URI; its last part may name year and place: 2014_某地.txt. Empty for none. */
  readonly file: string;
}

export const NO_HINTS: DocumentHints = { date: null, region: null, otherwise: null, file: '' };

/** The year that a file's name holds, when it holds one: this year of the report, or last year's where the text plans the next (budgets). */
export const yearOfFile = (file: string, text: string): number | null => {
  const [year, ...more] = [...nameOf(file).matchAll(/(?<!\d)(?:19[4-9]\d|20\d{2})(?!\d)/g)].map(m => Number(m[0]));
  if (year === undefined || more.length) return null;
  const next = [...text.matchAll(/(?<![到至])(\d{4})年(?!代)/g)].filter(m => Number(m[1]) === year + 1).length;
  return next >= 3 ? year + 1 : year;
};

/** A place that a file's name holds and the text speaks of, with the suffix that the text gives it. */
export const regionOfFile = (file: string, text: string): string | null => {
  for (const [word] of nameOf(file).replace(KINDS, ' ').matchAll(/[\u4e00-\u9fa5]{2,10}/g)) {
    const bare = /^(.{2,}?)(?:特别行政区|自治区|自治州|自治县|[省市县区州盟旗])$/.exec(word)?.[1] ?? word;
    const mentions = text.split(bare).length - 1;
    if (mentions < 3 || !isPlace(word)) continue;
    if (bare !== word) return word;
    if (bare.length > 4) continue;
    const counts = ['省', '市', '县', '区', '州'].map(level => [level, text.split(bare + level).length - 1] as const).sort((a, b) => b[1] - a[1]);
    const [most] = counts;
    return bare + (most && most[1] > 0 ? most[0] : (LEVELS.find(level => speaksOf(level, text)) ?? '省'));
  }
  return null;
};

/** Of 全市 and 我市, or of 市委 and 市政府 as its own: not of 各市委. */
const speaksOf = (level: string, text: string): boolean => (text.match(new RegExp(`[全我]${level}(?!场)`, 'g')) ?? []).length >= 4 || (text.match(new RegExp(`(?<![各地])${level}(?:委|政府)(?![办书])`, 'g')) ?? []).length >= 4;

/** A city's report speaks of 全省, too: the lower level goes first. */
const LEVELS = ['县', '区', '州', '市'] as const;

const KINDS = /政府工作报告|工作报告|统计公报|国民经济和社会发展|国民经济|社会发展|预算执行情况|预算|决算|公报|报告|草案|修改稿|送审稿|征求意见稿|讲话|总结|关于|全文|年|月|稿|（|）|第.{1,3}次/g;

const nameOf = (file: string): string => decoded(file.split(/[\\/]/).pop() ?? '').replace(/\.[A-Za-z]{1,8}$/, '');
