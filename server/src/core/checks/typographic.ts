/** What rules about typography share: one finding for all slips of a kind in a report, with all of them as one safe fix. */
import { say } from '../base';
import { findTypography, type TypographyFault } from '../document';
import type { IndexedFile } from '../index';
import { found, place, type Edit, type Verdict } from './define';

export interface TypographyWords {
  readonly message: (written: string, newText: string, count: number) => string;
  readonly why: string;
  readonly advice: string;
  readonly fix: string;
}

export function* typographyFindings(
  file: IndexedFile,
  rule: string,
  fault: TypographyFault,
  words: () => TypographyWords,
): Iterable<Verdict> {
  for (const { report } of file.reports) {
    const slips = findTypography(report, fault);
    const first = slips[0];
    if (!first) continue;
    const { message, why, advice, fix } = words();
    yield found({
      rule,
      severity: 'info',
      file: file.file,
      span: first.span,
      message: message(first.written, first.newText, slips.length),
      why,
      advice,
      related: slips.slice(1, MOST).map(s => ({ ...place(file.file, s.span), note: say('另一处') })),
      fixes: [
        {
          title: say('{0}（全文 {1} 处）', fix, slips.length),
          safe: slips.every(s => isSign(s.written)),
          edits: slips.map((s): Edit => ({ file: file.file, span: s.span, newText: s.newText })),
        },
      ],
      group: `${rule}|${file.file}#${report.index}`,
      data: { count: slips.length },
    });
  }
}

const MOST = 20;

/** 零, O and 0 for 〇 are words and digits: a drafter may mean them. */
const isSign = (written: string): boolean => !/[\p{L}\p{N}]/u.test(written);
