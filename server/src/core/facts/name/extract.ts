/**
 * Names of schools, roads, parks and zones, as far as their spelling can be compared: the last characters up to the word
 * that says what it is. Where such a name begins, characters alone do not tell.
 */
import type { Span } from '../../base';
import type { ReportDocument } from '../../document';
import { toSourceSpan } from '../../text';

/** One mention of what may be a name. */
export interface NameMention {
  readonly paragraph: number;
  /** The compared characters, in the source. */
  readonly span: Span;
  readonly text: string;
  /** The mention with one character, or the kind of a zone, left open; equal for two spellings of one name. */
  readonly openings: readonly NameOpening[];
}

export interface NameOpening {
  /** 陈?路学校 */
  readonly pattern: string;
  /** 寔 */
  readonly filled: string;
}

const KIND =
  /学校|小学|中学|幼儿园|医院|大道|[路街桥](?![\u4e00-\u9fa5]*?(?:路学校|路小学|路中学))|公园|水库|产业园|工业园|园区|景区|机场|枢纽|灌区|书院|办事处|办公室/g;
const ZONE = /(试验区|示范区|先行区|实验区|先导区|引领区)/g;
const TAIL = 5;
const ZONE_STEM = 6;

export const extractNames = (report: ReportDocument): NameMention[] =>
  report.paragraphs
    .filter(p => p.kind === 'text' || p.kind === 'heading')
    .flatMap(p => {
      const text = p.view.text;
      const mention = (start: number, end: number, openings: (name: string) => NameOpening[]): NameMention[] => {
        const name = text.slice(Math.max(0, start), end);
        return start >= 0 && /^[\u4e00-\u9fff\u3400-\u4dbf]+$/.test(name)
          ? [{ paragraph: p.index, span: toSourceSpan(p.view, { start, end }), text: name, openings: openings(name) }]
          : [];
      };
      return [
        ...[...text.matchAll(KIND)].flatMap(m =>
          mention(m.index + m[0].length - TAIL, m.index + m[0].length, name => oneOpen(name, m[0].length)),
        ),
        ...[...text.matchAll(ZONE)].flatMap(m =>
          mention(m.index - ZONE_STEM, m.index + m[0].length, name => [
            { pattern: `${name.slice(0, ZONE_STEM)}?`, filled: m[0] },
          ]),
        ),
      ];
    });

/** Every character open in turn, but the first, which may belong to the word before, and the kind. */
const oneOpen = (name: string, kind: number): NameOpening[] => {
  const openings: NameOpening[] = [];
  for (let i = 1; i < name.length - kind; i++)
    openings.push({ pattern: `${name.slice(0, i)}?${name.slice(i + 1)}`, filled: name.charAt(i) });
  return openings;
};
