/** A paragraph that a page break tore in two. */
import { say, type Span } from '../../../base';
import type { Join } from '../../../document';
import type { SourceText } from '../../../text';
import { defineCheck, fires, found, place, quiet, type Edit } from '../../define';

export const tornParagraph = defineCheck({
  id: 'structure/torn-paragraph',
  status: 'preview',
  summary: '段落被分页断开',
  explanation: {
    says: '一个自然段被分页、分栏断成两段：上半段没有句末标点，下半段接着说完，中间可能夹着页码。只提示，不改变对内容的读法。',
    basis: '没有专门的标准条文：多见于由 PDF、扫描件转出的文字。',
    severity: '试行规则，只作提示。',
  },
  examples: [
    quiet('全县上下坚持稳中求进工作总基调，扎实推进各项重点工作，经济平稳运行。\n\n各项指标持续向好。', '两段各自说完'),
    fires('全县上下坚持稳中求进工作总基调，扎实推进各⟦项重点工作，把政策印制成⟧\n\n册，送政策上门。', '断在词中'),
  ],
  *run({ file }) {
    const { source } = file.tree;
    for (const { report } of file.reports) {
      const all = report.joins.flatMap(j => edit(file.file, source, j));
      const safe = report.joins.every(j => isBlank(source, gapOf(source, j)));
      for (const [i, join] of report.joins.entries()) {
        const own = edit(file.file, source, join);
        const gap = gapOf(source, join);
        if (!gap) continue;
        const upper = source.text.slice(Math.max(gap.start - 12, source.lines[join.before]?.start ?? 0), gap.start);
        const lower = source.text.slice(gap.end, gap.end + 12).split(/[\r\n]/)[0] ?? '';
        yield found({
          rule: 'structure/torn-paragraph',
          severity: 'info',
          file: file.file,
          span: { start: gap.start - upper.length, end: gap.start },
          message: say('段落在“…{0}”处被断开', upper),
          why: say('上文没有句末标点，下文“{0}…”接着说完', lower),
          advice: say('请接合为一段；确为两段的，请补上句末标点'),
          related: [{ ...place(file.file, { start: gap.end, end: gap.end + lower.length }), note: say('下半段') }],
          fixes: [
            { title: say('接合此处'), safe: isBlank(source, gap), edits: own },
            // Hundreds of findings need not each carry all edits.
            ...(all.length > 1 && i < MOST ? [{ title: say('接合全文 {0} 处', all.length), safe, edits: all }] : []),
          ],
          group: `torn|${file.file}#${gap.start}`,
          data: { before: join.before + 1, after: join.after + 1 },
        });
      }
    }
  },
});

const MOST = 40;

/** From the last character above to the first below. */
const gapOf = (source: SourceText, { before, after }: Join): Span | undefined => {
  const [upper, lower] = [source.lines[before], source.lines[after]];
  if (!upper || !lower) return undefined;
  return { start: upper.start + upper.text.trimEnd().length, end: lower.start + lower.text.length - lower.text.trimStart().length };
};

/** Page numbers between the halves go with the break. */
const edit = (file: string, source: SourceText, join: Join): Edit[] => {
  const gap = gapOf(source, join);
  return gap ? [{ file, span: gap, newText: '' }] : [];
};

const isBlank = (source: SourceText, gap: Span | undefined): boolean => gap !== undefined && !source.text.slice(gap.start, gap.end).trim();
