/** What a document is, whose, from when and about when, in words: for the head of the outline and the hover over the title. */
import { say, type Span } from '../base';
import type { DocumentKind } from '../config';
import type { FrameReading, FrameSource, ReportDocument } from '../document';

/** `云岭县 · 政府工作报告 · 2026年讲 · 2025年数据`. */
export const frameWords = ({ frame }: ReportDocument): string =>
  [
    frame.region?.value ?? say('未读出所属地方'),
    kindName(frame.kind.value),
    frame.speechYear ? say('{0}年讲', frame.speechYear.value) : '',
    frame.dataYear ? say('{0}年数据', frame.dataYear.value) : say('未读出数据年份'),
  ]
    .filter(Boolean)
    .join(' · ');

export interface FrameRow {
  readonly label: string;
  readonly value: string | null;
  /** Where it was read, and from which words. */
  readonly why: string;
}

/** One row a part of the frame; null for a value that nothing tells. */
export const frameRows = ({ frame }: Pick<ReportDocument, 'frame'>): FrameRow[] => [
  row(say('所属地方'), frame.region, v => v),
  row(say('材料种类'), frame.kind, kindName),
  row(say('讲话年份'), frame.speechYear, String),
  row(say('数据年份'), frame.dataYear, String),
];

/** The same, as a person may set it right: each part under its name in the configuration. */
export const frameFields = ({
  frame,
}: ReportDocument): (FrameRow & {
  readonly name: 'kind' | 'region' | 'speechYear' | 'dataYear';
  readonly words: string | null;
})[] => {
  const [region, kind, speech, data] = frameRows({ frame });
  return [
    { name: 'kind' as const, row: kind, value: frame.kind.value as string },
    { name: 'region' as const, row: region, value: frame.region?.value ?? null },
    { name: 'speechYear' as const, row: speech, value: frame.speechYear ? String(frame.speechYear.value) : null },
    { name: 'dataYear' as const, row: data, value: frame.dataYear ? String(frame.dataYear.value) : null },
  ].flatMap(({ name, row: found, value }) =>
    found ? [{ name, label: found.label, value, words: found.value, why: found.why }] : [],
  );
};

/** For the status bar: `工作报告 · 岚溪县 · 2026`. */
export const frameShort = ({ frame }: ReportDocument): string =>
  [
    kindName(frame.kind.value),
    frame.region?.value ?? say('未读出所属地方'),
    frame.speechYear?.value ?? say('未读出年份'),
  ].join(' · ');

const row = <T>(label: string, reading: FrameReading<T> | null, words: (value: T) => string): FrameRow => ({
  label,
  value: reading && words(reading.value),
  why: reading
    ? reading.words
      ? say('{0}：{1}', sourceName(reading.from), reading.words)
      : sourceName(reading.from)
    : say('没有读出，可在 .gaojian.json 中写明'),
});

/** The title's place; a report without one has it at its very beginning. */
export const frameSpan = ({ front, span }: ReportDocument): Span =>
  front.title?.span ?? { start: span.start, end: span.start };

const sourceName = (from: FrameSource): string => {
  switch (from) {
    case 'set':
      return say('人工写明');
    case 'title':
      return say('依据标题');
    case 'head':
      return say('依据会议、署名、日期或落款');
    case 'text':
      return say('依据正文');
    case 'workspace':
      return say('依据工作区设置');
    case 'file':
      return say('依据文件名');
    case 'folder':
      return say('依据文件夹名');
    case 'together':
      return say('依据同一文件中的其他材料');
  }
};

export const kindName = (kind: DocumentKind): string => {
  switch (kind) {
    case 'work-report':
      return say('工作报告');
    case 'party-report':
      return say('党代会、全会报告');
    case 'bulletin':
      return say('公报');
    case 'budget':
      return say('预算报告');
    case 'final-accounts':
      return say('决算报告');
    case 'plan':
      return say('规划、计划');
    case 'policy':
      return say('政策文件');
    case 'summary':
      return say('总结、情况分析');
    case 'speech':
      return say('讲话');
    case 'audit':
      return say('审计报告');
    case 'other':
      return say('其他材料');
  }
};
