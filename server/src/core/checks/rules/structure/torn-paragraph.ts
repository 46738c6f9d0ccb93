/** A paragraph that a page break tore in two. */
import { say, type Span } from '../../../base';
import type { Join } from '../../../document';
import { characterEnd, characterStart, type SourceText } from '../../../text';
import { defineCheck, fires, found, place, quiet, type Edit, type Fix } from '../../define';

export const tornParagraph = defineCheck({
  id: 'structure/torn-paragraph',
  status: 'preview',
  summary: '段落被分页断开',
  explanation: {
    says: '一个自然段被分页、分栏断成两段：上半段没有句末标点，下半段接着说完，中间可能夹着页码。只提示，不改变对内容的读法。',
    basis: '没有专门的标准条文：多见于由 PDF、扫描件转出的文字。',
    severity: '试行规则，只作提示；一份报告只提示一次，列出各处，可一并接合。',
  },
  examples: [
    quiet('全县上下坚持稳中求进工作总基调，扎实推进各项重点工作，经济平稳运行。\n\n各项指标持续向好。', '两段各自说完'),
    fires('全县上下坚持稳中求进工作总基调，扎实推进各⟦项重点工作，把政策印制成⟧\n\n册，送政策上门。', '断在词中'),
  ],
  *run({ file }) {
    const { source } = file.tree;
    for (const { report } of file.reports) {
      const { joins } = report;
      const [first, ...others] = joins;
      if (!first) continue;
      // Where digits meet, only an eye can tell whether they are one number.
      const plain = joins.filter(j => !digitsMeet(source, j));
      const one = joinHere(file.file, source, first);
      const all =
        joinAll(file.file, source, plain) ??
        joinAll(
          file.file,
          source,
          plain.filter(j => !between(source, j)),
        );
      const span = upperEnd(source, first);
      const upper = source.text.slice(span.start, span.end);
      yield found({
        rule: 'structure/torn-paragraph',
        severity: 'info',
        file: file.file,
        span,
        message: others.length
          ? say('本文有 {0} 处断段，第一处在“…{1}”之后', joins.length, upper)
          : say('段落在“…{0}”处被断开', upper),
        why: say(
          '上文没有句末标点，下文“{0}…”接着说完',
          source.text.slice(first.gap.end, lowerStart(source, first).end),
        ),
        advice: say('请接合为一段；确为两段的，请补上句末标点'),
        related: [
          { ...place(file.file, lowerStart(source, first)), note: say('下半段') },
          ...others.slice(0, MOST).map(j => ({ ...place(file.file, upperEnd(source, j)), note: say('另一处断段') })),
        ],
        fixes: [...(one ? [one] : []), ...(all ? [all] : [])],
        group: `torn|${file.file}#${report.index}`,
        data: { count: joins.length, before: first.before + 1, after: first.after + 1 },
      });
    }
  },
});

/** As many places are listed. */
const MOST = 40;
/** As much of each half is shown. */
const REACH = 12;
const upperEnd = ({ text }: SourceText, { gap, upper }: Join): Span => ({
  start: characterStart(text, Math.max(gap.start - REACH, upper.start)),
  end: gap.start,
});
const lowerStart = ({ text }: SourceText, { gap, lower }: Join): Span => ({
  start: gap.end,
  end: characterEnd(text, Math.min(gap.end + REACH, lower.end)),
});

/** What goes must be named; more than this no title can say. */
const MOST_NAMED = 60;

/** Page numbers and other lines of print between the halves go with the break, and the title says so. */
const joinHere = (file: string, source: SourceText, join: Join): Fix | undefined => {
  const lost = between(source, join);
  if (lost.length > MOST_NAMED) return undefined;
  return {
    title: lost ? say('接合此处，删去其间的“{0}”', lost) : say('接合此处'),
    safe: false,
    confirm: confirm(),
    edits: [edit(file, source, join)],
  };
};

const joinAll = (file: string, source: SourceText, joins: readonly Join[]): Fix | undefined => {
  const lost = joins
    .map(j => between(source, j))
    .filter(Boolean)
    .map(l => `“${l}”`)
    .join('');
  if (joins.length < 2 || lost.length > MOST_NAMED) return undefined;
  return {
    title: lost ? say('接合全文 {0} 处，删去其间的{1}', joins.length, lost) : say('接合全文 {0} 处', joins.length),
    safe: false,
    confirm: confirm(),
    edits: joins.map(j => edit(file, source, j)),
  };
};

/** Nobody but the drafter knows where a paragraph ends. */
const confirm = (): NonNullable<Fix['confirm']> => ({
  label: say('接合段落（请确认）'),
  description: say('确为两段的，请不要接合'),
});

/** What stands in the gap, in one line. */
const between = (source: SourceText, { gap }: Join): string =>
  source.text.slice(gap.start, gap.end).trim().replace(/\s+/g, ' ');

/** Latin words on both sides stay two. */
const edit = (file: string, { text }: SourceText, { gap }: Join): Edit => ({
  file,
  span: gap,
  newText: /[A-Za-z]/.test(text.charAt(gap.start - 1)) && /[A-Za-z]/.test(text.charAt(gap.end)) ? ' ' : '',
});

const digitsMeet = ({ text }: SourceText, { gap }: Join): boolean =>
  /[\d０-９]/.test(text.charAt(gap.start - 1)) && /[\d０-９]/.test(text.charAt(gap.end));
