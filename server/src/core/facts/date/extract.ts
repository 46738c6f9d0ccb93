/** Days with what happened on them: 7月30日的中央政治局会议. A day without an event beside it is nothing that could be said twice. */
import type { Span } from '../../base';
import type { ReportDocument } from '../../document';
import { toSourceSpan } from '../../text';

export interface DatedEvent {
  readonly paragraph: number;
  /** The day, in the source. */
  readonly span: Span;
  /** As written, without blanks: `7月30日`. */
  readonly text: string;
  readonly month: number;
  readonly day: number;
  /** The words behind it, up to the next punctuation. */
  readonly event: string;
}

export const extractDates = (report: ReportDocument): DatedEvent[] =>
  report.paragraphs
    .filter(p => p.kind === 'text')
    .flatMap(p =>
      [...p.view.text.matchAll(DAY)].flatMap(m => {
        const [month, day] = [Number(m[1]), Number(m[2])];
        const event = (m[3] ?? '').replace(/^(?:以来|起|上午|下午|至今|召开的?|的|在|，)+/, '');
        const length = m[0].length - (m[3]?.length ?? 0);
        if (month > 12 || day > 31 || event.length < 4) return [];
        return [
          {
            paragraph: p.index,
            span: toSourceSpan(p.view, { start: m.index, end: m.index + length }),
            text: m[0].slice(0, length).replace(/\s/g, ''),
            month,
            day,
            event,
          },
        ];
      }),
    );

const DAY = /(?<![\d.])(\d{1,2})\s*月\s*(\d{1,2})\s*日([\u4e00-\u9fa5]{2,24})/g;
