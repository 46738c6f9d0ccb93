/** Where the text points at numbered items: “前述第（三）项”, “第二部分”. Renumbering leaves them; their reader must look. */
import type { Span } from '../base';
import { toSourceSpan } from '../text';
import { readOrdinal } from '../lexicon';
import type { ReportDocument } from './types';

export interface CrossReference {
  readonly span: Span;
  readonly text: string;
  readonly ordinal: number;
}

const REFERENCE =
  /(?:(?:前述|上述|前款|本条|本章|详见|见|参见|按照|依照)第?|第)[（(]?([一二三四五六七八九十百]{1,4}|\d{1,2})[）)]?(?:项|款|点(?!\d)|部分|小节|条)|(?:前述|上述|详见|参见|见)[（(]([一二三四五六七八九十]{1,3}|\d{1,2})[）)]/g;

export const findReferences = (report: ReportDocument): CrossReference[] =>
  report.paragraphs.flatMap(p => {
    if (p.kind !== 'text') return [];
    return [...p.view.text.matchAll(REFERENCE)].flatMap(m => {
      const ordinal = readOrdinal(m[1] ?? m[2] ?? '');
      // “第一部分” at a paragraph's head is a heading.
      return ordinal === undefined || m.index === 0
        ? []
        : [{ span: toSourceSpan(p.view, { start: m.index, end: m.index + m[0].length }), text: m[0], ordinal }];
    });
  });
