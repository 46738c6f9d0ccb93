/** Numbers of one level begin with one and go on without a gap. */
import { say } from '../../../base';
import {
  findAllSeries,
  flattenHeadings,
  markerWith,
  type HeadingNode,
  type ReportDocument,
  type Series,
} from '../../../document';
import { defineCheck, fires, found, place, quiet, type Finding } from '../../define';
import { renumberHelp, type RenumberHelp } from '../../renumbering';

export const numbering = defineCheck({
  id: 'structure/numbering',
  status: 'stable',
  summary: '序号跳号、重号、颠倒、重新开始或只有一项',
  explanation: {
    says: '同一级序号应从一开始、依次连续：跳号、重号、颠倒提醒；同一上级标题下从一重新开始、只有一项的标题作提示。只比较同一上级标题下、同一种写法的序号。',
    basis: '《党政机关公文格式》（GB/T 9704—2012）7.3.3：文中结构层次序数依次可以用“一、”“（一）”“1.”“（1）”标注。',
    severity: '跳号、重号、颠倒为警告；重新开始、只有一项只作提示。',
  },
  examples: [
    quiet('（一）工业\n\n扎实推进。\n\n（二）农业\n\n扎实推进。\n\n（三）商贸\n\n扎实推进。', '连续'),
    quiet('一、回顾\n\n（一）工业\n\n（二）农业\n\n二、安排\n\n（一）工业\n\n（二）农业', '在新的上级标题下重新开始'),
    fires('（一）工业\n\n扎实推进。\n\n（二）农业\n\n扎实推进。\n\n⟦（四）⟧商贸\n\n扎实推进。', '跳号'),
    fires('一、回顾\n\n扎实推进。\n\n二、形势\n\n扎实推进。\n\n⟦二、⟧安排\n\n扎实推进。', '重号'),
  ],
  *run({ file }) {
    const groups = file.reports.map(({ report }) => groupsOf(file.file, report));
    const breaks = groups.flatMap(g => g.breaks);
    if (breaks.length > MANY && breaks.length * 4 > groups.flatMap(g => g.series).flatMap(s => s.items).length) {
      yield found(damaged(file.file, breaks));
      return;
    }
    for (const { report, series, breaks: own } of groups) {
      const last = flattenHeadings(report.headings).at(-1);
      for (const finding of own) yield found(finding);
      for (const one of series) {
        const lone = loneItem(file.file, one, last);
        if (lone) yield found(lone);
        const restart = restartOf(file.file, report, one);
        if (restart) yield found(restart);
      }
    }
  },
});

interface Groups {
  readonly report: ReportDocument;
  readonly series: readonly Series[];
  readonly breaks: readonly Finding[];
}

const groupsOf = (file: string, report: ReportDocument): Groups => {
  const isMarkdown = report.paragraphs.some(p => /^#{1,6}[^#]/.test(p.view.text));
  const series = findAllSeries(report).filter(s => !(isMarkdown && isLazy(s)));
  const help = renumberHelp(file, report);
  return { report, series, breaks: series.flatMap(s => [...breaksIn(file, s, help)]) };
};

/** More breaks than these, and more than one in four items, come from a text that was damaged on its way, not from its drafter. */
const MANY = 5;

const damaged = (file: string, breaks: readonly Finding[]): Finding => {
  const [first] = breaks;
  const [from, ...others] = breaks.map(b => ({ file, span: b.span }));
  return {
    rule: 'structure/numbering',
    severity: 'info',
    file,
    span: first?.span ?? { start: 0, end: 0 },
    message: say('本文序号有{0}处接不上', breaks.length),
    why: say('多处同时接不上，通常是转换或复制时丢了序号或换行'),
    advice: say('请对照原件核对分级和序号；确系序号有误的，可逐组重新编号'),
    related: (from ? others : []).slice(0, SHOWN).map(o => ({ ...o, note: say('此处也接不上') })),
    fixes: [],
    group: `numbering|${file}#damaged`,
    data: { found: breaks.length },
  };
};

/** So many of the places stand with the finding. */
const SHOWN = 20;

/** Markdown counts for itself: every item of a list may be written “1.”. */
const isLazy = ({ family, items }: Series): boolean =>
  (family === 'arabic' || family === 'bracketed-arabic') &&
  items.length > 1 &&
  items.every(item => item.marker === items[0]?.marker && item.ordinal === 1);

/** One slip is one finding: 一、二、四、五 goes on correctly from 四. */
function* breaksIn(file: string, series: Series, help: RenumberHelp): Iterable<Finding> {
  const { items } = series;
  for (let i = 1; i < items.length; i++) {
    const [before, here] = [items[i - 1], items[i]];
    if (
      !before ||
      !here?.markerSpan ||
      before.ordinal === null ||
      here.ordinal === null ||
      here.ordinal === before.ordinal + 1
    )
      continue;
    const expected = markerWith(here, before.ordinal + 1) ?? '';
    yield {
      rule: 'structure/numbering',
      severity: 'warning',
      file,
      span: here.markerSpan,
      message: message(before, here),
      why: say('上一项是“{0}”，这一项是“{1}”', name(before), name(here)),
      advice: say('请核对是否缺漏内容，或把序号改为“{0}”并顺改后面的序号', expected),
      related: [
        { ...place(file, before.selection), note: say('上一项：{0}', name(before)) },
        ...help.references(series),
      ],
      fixes: [
        {
          title: say('序号改为“{0}”', expected),
          safe: false,
          edits: [{ file, span: here.markerSpan, newText: expected }],
        },
        ...help.fixes(series),
      ],
      group: `numbering|${file}#${here.selection.start}`,
      data: { expected: before.ordinal + 1, found: here.ordinal },
    };
  }
}

const name = (h: HeadingNode): string => `${h.marker ?? ''}${h.title.slice(0, 12)}`;

const message = (before: HeadingNode, here: HeadingNode): string => {
  const [a, b] = [before.ordinal ?? 0, here.ordinal ?? 0];
  if (a === b) return say('序号重复：“{0}”出现两次', here.marker ?? '');
  if (b > a) return say('序号不连续：“{0}”之后直接是“{1}”', before.marker ?? '', here.marker ?? '');
  return say('序号颠倒：“{0}”之后是“{1}”', before.marker ?? '', here.marker ?? '');
};

/** A heading numbered one with no second; at the very end of a report it may still be being written. */
const loneItem = (
  file: string,
  { items, family, restarts }: Series,
  last: HeadingNode | undefined,
): Finding | undefined => {
  const only = items[0];
  if (
    items.length > 1 ||
    restarts ||
    !only?.markerSpan ||
    only.ordinal !== 1 ||
    only.style !== 'heading' ||
    !HEADING_FAMILIES.includes(family) ||
    only === last ||
    only.children.some(c => c === last)
  )
    return undefined;
  return {
    rule: 'structure/numbering',
    severity: 'info',
    file,
    span: only.markerSpan,
    message: say('“{0}”之后没有第二项', only.marker ?? ''),
    why: say('分级至少要有两项，只有一项时不必编号'),
    advice: say('请核对是否缺漏后面的各项；确只有一项的，可去掉序号'),
    related: [],
    fixes: [
      {
        title: say('去掉序号“{0}”', only.marker ?? ''),
        safe: false,
        edits: [{ file, span: only.markerSpan, newText: '' }],
      },
    ],
    group: `numbering|${file}#lone${only.selection.start}`,
    data: { expected: 2, found: 1 },
  };
};

/** 一是 and 首先 stand alone where a sentence ends with them. */
const HEADING_FAMILIES: readonly string[] = ['chinese', 'bracketed-chinese', 'arabic', 'bracketed-arabic'];

const restartOf = (file: string, report: ReportDocument, { items, family, restarts }: Series): Finding | undefined => {
  const first = items[0];
  if (
    !restarts ||
    (first && isLedIn(report, first)) ||
    items.length < 2 ||
    !first?.markerSpan ||
    first.ordinal !== 1 ||
    first.style !== 'heading' ||
    !HEADING_FAMILIES.includes(family)
  )
    return undefined;
  return {
    rule: 'structure/numbering',
    severity: 'info',
    file,
    span: first.markerSpan,
    message: say('同一标题下序号从“{0}”重新开始', first.marker ?? ''),
    why: say('前面已有同一级、同一种写法的序号，中间没有上一级标题'),
    advice: say('请核对是否漏了上一级标题；如属同一组，请接着前面的序号编排'),
    related: [],
    fixes: [],
    group: `numbering|${file}#restart${first.selection.start}`,
    data: { found: 1 },
  };
};

/** “相应安排支出20.5亿元，其中：” and （1） again: the line above it leads in a series of its own. */
const isLedIn = (report: ReportDocument, { family, paragraph }: HeadingNode): boolean => {
  if (family !== 'arabic' && family !== 'bracketed-arabic') return false;
  const above = report.paragraphs
    .slice(Math.max(0, paragraph - NEAR), paragraph)
    .reverse()
    .find(p => p.kind === 'text');
  return !!above && /[：:]$/.test(above.view.text);
};

/** Page numbers and the like may stand between. */
const NEAR = 4;
