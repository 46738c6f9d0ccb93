/**
 * 分别 with fewer or more values than names: “A、B、C分别增长3.1%、5.2%”. 和 and 与 may stand inside a name (文化和旅游), so the least and the
 * greatest number of names are both taken, and the values must lie outside.
 */
import type { Span } from '../../base';
import type { Paragraph, ReportDocument } from '../../document';
import { characterEnd, toSourceSpan } from '../../text';
import { JOINTS, piecesOf } from './pieces';
import { namesBefore, valuesBehind } from './respectively';

export interface UnmatchedList {
  readonly paragraph: number;
  /** From 分别 to the last value, in the source. */
  readonly span: Span;
  readonly names: readonly string[];
  readonly values: readonly string[];
}

export const unmatchedLists = (report: ReportDocument): UnmatchedList[] =>
  report.paragraphs.filter(p => p.kind === 'text').flatMap(p => [...unmatched(p)]);

function* unmatched(p: Paragraph): Iterable<UnmatchedList> {
  const { text } = p.view;
  for (const m of text.matchAll(/分别/g)) {
    const names = namesBefore(text, m.index);
    const values = valuesBehind(text, m.index + 2);
    const [first, last] = [names[0], names[names.length - 1]];
    if (!first || !last || values.length < 2) continue;
    const whole = text.slice(first.start, last.end);
    const least = piecesOf(whole, 0, /、/g).length;
    const most = piecesOf(whole, 0, JOINTS).length;
    if (values.length >= least && values.length <= most) continue;
    // A comma may part names too: of a list that goes on before it only the end was seen.
    if (values.length > most && text.charAt(first.start - 1) === '，') continue;
    const written = values.map(v => text.slice(v.start, v.end));
    if (new Set(written.map(w => w.replace(/[\d.,\s]/g, ''))).size > 1) continue;
    const end = values[values.length - 1]?.end ?? m.index + 2;
    yield {
      paragraph: p.index,
      span: toSourceSpan(p.view, { start: m.index, end }),
      names: names.map(n => text.slice(characterEnd(text, n.start), n.end)),
      values: written,
    };
  }
}
