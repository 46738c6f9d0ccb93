/** What became of a draft: as the contract's JSON, in lines for a terminal, as Markdown beside the text and as a page. */
import { oneLine, say, toSay } from '../core/base';
import type { HeadingNode } from '../core/document';
import type { Slogan } from '../core/facts';
import { headingName, readingLine, type Change, type Comparison, type FigureAt } from '../core/features';
import type { IndexedFile } from '../core/index/index';
import { placeWords, positionAt, type SourceText } from '../core/text';
import { figureRow, outlineHeading, sloganRow } from './contract';
import { escape, page } from './html-page';

export interface Drafts {
  readonly old: IndexedFile;
  readonly new: IndexedFile;
}

export const compareJson = (drafts: Drafts, { figures, targets, slogans, headings }: Comparison) => {
  const rows = <T>(changes: readonly Change<T>[], row: (file: IndexedFile, item: T) => unknown) =>
    changes.map(c => ({
      change: c.change,
      old: c.old === null ? null : row(drafts.old, c.old),
      new: c.new === null ? null : row(drafts.new, c.new),
    }));
  const figure = (file: IndexedFile, at: FigureAt) =>
    figureRow(file.file, file.tree.source, at.figure, at.report.keys[at.figure.id]?.quantity !== undefined);
  return {
    figures: rows(figures, figure),
    targets: rows(targets, figure),
    slogans: rows(slogans, (file, s: Slogan) => sloganRow(file.file, file.tree.source, s)),
    headings: rows(headings, (file, h: HeadingNode) => ({
      file: file.file,
      ...outlineHeading(file.tree.source, { ...h, children: [] }),
    })),
  };
};

interface Line {
  readonly change: string;
  readonly old: string;
  readonly new: string;
}

interface Section {
  readonly title: string;
  readonly lines: readonly Line[];
}

const CHANGE = {
  changed: toSay('改动'),
  added: toSay('新增'),
  removed: toSay('删去'),
  moved: toSay('移动或改号'),
} as const;

const sectionsOf = (drafts: Drafts, c: Comparison): Section[] => {
  const lines = <T>(changes: readonly Change<T>[], told: (source: SourceText, item: T) => string): Line[] =>
    changes.map(({ change, old, new: now }) => ({
      change: say(CHANGE[change]),
      old: old === null ? '' : told(drafts.old.tree.source, old),
      new: now === null ? '' : told(drafts.new.tree.source, now),
    }));
  const where = (source: SourceText, at: number): string =>
    placeWords(source, at) ?? say('第{0}行', positionAt(source, at).line + 1);
  const figure = (source: SourceText, { figure: f }: FigureAt): string =>
    `${readingLine(f)}（${where(source, f.span.start)}）`;
  return [
    {
      title: say('数据'),
      lines: lines(
        c.figures.filter(x => !c.targets.includes(x)),
        figure,
      ),
    },
    { title: say('目标'), lines: lines(c.targets, figure) },
    { title: say('提法'), lines: lines(c.slogans, (source, s) => `${s.written}（${where(source, s.span.start)}）`) },
    {
      title: say('标题'),
      lines: lines(c.headings, (source, h) => `${headingName(h)}（${where(source, h.selection.start)}）`),
    },
  ];
};

export const compareText = (drafts: Drafts, c: Comparison): string[] =>
  sectionsOf(drafts, c).flatMap(s => [
    say('{0}：{1} 处', s.title, s.lines.length),
    ...s.lines.map(l => `  ${l.change}  ${[l.old, l.new].filter(Boolean).join('  →  ')}`),
  ]);

/** To stand beside the text. */
export const compareMarkdown = (drafts: Drafts, c: Comparison): string =>
  [
    `# ${say('两稿比较')}`,
    ...sectionsOf(drafts, c).flatMap(s => [
      '',
      `## ${say('{0}：{1} 处', s.title, s.lines.length)}`,
      '',
      ...s.lines.map(l => `- ${l.change}：${[l.old, l.new].filter(Boolean).map(plain).join(' → ')}`),
    ]),
    '',
  ].join('\n');

/** Nothing of a text is markup. */
const plain = (text: string): string => oneLine(text).replace(/[\\`*_{}[\]<>#|!~]/g, '\\$&');

export const compareHtml = (drafts: Drafts, c: Comparison): string =>
  page(
    say('两稿比较'),
    sectionsOf(drafts, c)
      .map(
        s =>
          `<h2>${escape(say('{0}：{1} 处', s.title, s.lines.length))}</h2>${s.lines.length ? `<table><thead><tr><th></th><th>${escape(drafts.old.file)}</th><th>${escape(drafts.new.file)}</th></tr></thead><tbody>${s.lines.map(l => `<tr><td>${escape(l.change)}</td><td>${escape(l.old)}</td><td>${escape(l.new)}</td></tr>`).join('')}</tbody></table>` : ''}`,
      )
      .join('\n'),
  );
