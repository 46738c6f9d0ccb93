/** What a Word document holds besides its text and should not leave the house: said once a document, at its head. */
import type { WordReading } from '../text';
import { found, type Check, type Verdict } from './define';
import type { Example } from './examples';
import { headOf } from './head';

export interface Leftover {
  readonly id: string;
  readonly summary: string;
  readonly says: string;
  readonly examples: readonly Example[];
  /** Undefined where there is nothing to say. */
  readonly tell: (
    reading: WordReading,
  ) => { readonly message: string; readonly why: string; readonly advice: string; readonly count: number } | undefined;
}

/** The rest of such a rule: it asks, and it asks once. */
export const leftoverOf = ({ id, tell }: Pick<Leftover, 'id' | 'tell'>): Pick<Check, 'run'> => ({
  *run({ file }): Iterable<Verdict> {
    const reading = file.tree.source.office?.reading;
    const [first] = file.reports;
    const said = reading && tell(reading);
    if (!said || !first) return;
    const { count, ...words } = said;
    yield found({
      rule: id,
      severity: 'info',
      file: file.file,
      span: headOf(file, first.report),
      ...words,
      related: [],
      fixes: [],
      group: `${id}|${file.file}`,
      data: { count },
    });
  },
});

export const LEFTOVER = {
  explanation: {
    basis: '没有专门的标准条文：定稿报出之前清除修订、批注、隐藏文字和作者信息，是办文和保密的通行做法。',
    severity: '试行规则，只作提示，每份文档至多一条。',
  },
} as const;
