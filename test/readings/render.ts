/** All that was read of one document, one fact a line, so that a person can review it and a machine can compare it. */
import { flattenHeadings } from '../../server/src/core/document';
import { rational } from '../../server/src/core/base';
import { EMPTY_CONFIG } from '../../server/src/core/config';
import type { Figure } from '../../server/src/core/facts';
import type { IndexedReport } from '../../server/src/core/index';
import { createReportService } from '../../server/src/core/service';
import { NO_WORDS } from '../../server/src/core/text';
import { breachesOf } from '../support/laws';

/** Every report of a file: frame, outline, figures, slogans, what was proved, what breaks a law of every reading, what was found. */
export const readingOf = (file: string, text: string): string[] => {
  const service = createReportService({ segmenter: NO_WORDS }, { region: null, config: EMPTY_CONFIG });
  service.update([{ file, text }]);
  const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length;
  const { findings, links } = service.checkAll();
  return [
    ...(service.get(file)?.reports ?? []).flatMap(r => report(r, lineOf)),
    '## 核对成立',
    ...links.map(l => `${l.kind} ${l.detail}`).sort(),
    '## 破例',
    ...(service.get(file)?.reports ?? [])
      .flatMap(breachesOf)
      .map(b => `${lineOf(b.at)} ${b.law}：${b.words.split('｜')[0] ?? ''}`),
    '## 发现',
    ...findings.map(f => `${lineOf(f.span.start)} ${f.severity} ${f.rule} ${f.message}`),
  ];
};

const report = ({ report: r, figures, keys, slogans }: IndexedReport, lineOf: (offset: number) => number): string[] => [
  '## 材料',
  `题名 ${r.front.title?.value ?? '—'}`,
  `署名 ${r.front.byline?.value ?? '—'}`,
  `种类 ${r.frame.kind.value} · 地方 ${r.frame.region?.value ?? '—'} · 讲话年 ${r.frame.speechYear?.value ?? '—'} · 数据年 ${r.frame.dataYear?.value ?? '—'}`,
  '## 结构',
  ...flattenHeadings(r.headings).map(
    h => `${'  '.repeat(h.level - 1)}${h.style.charAt(0)} ${h.marker ?? ''}${h.title}`,
  ),
  '## 数据',
  ...figures.map((f, i) => `${lineOf(f.span.start)} ${figure(f)}${keys[i]?.quantity === undefined ? '' : ' ＝'}`),
  '## 提法',
  ...slogans.map(s => `${lineOf(s.span.start)} ${s.name}${s.items ? `：${s.items.join('、')}` : ''}`),
];

/** text | name | whose | when | what of it. `＝` behind it: it may be compared. */
const figure = (f: Figure): string =>
  [
    `${f.text}${f.bound === '=' ? '' : `（${f.bound}）`}${reads(f)}`,
    f.indicator?.name ?? '—',
    f.scope?.name ?? '—',
    f.period?.code ?? '—',
    [f.measure, f.direction, f.status, f.aggregate, f.comparison, budget(f), f.threshold ? 'threshold' : null]
      .filter(Boolean)
      .join(' '),
  ].join(' | ');

/** The value, where the unit was not written with it. */
const reads = ({ text, quantity: { unit, value } }: Figure): string =>
  text.includes(unit) ? '' : `〔${rational.toNumber(value)}${unit}〕`;

const budget = ({ budget: b }: Figure): string | null =>
  b ? [b.account, b.stage, b.gross ? 'gross' : null].filter(Boolean).join('/') || null : null;
