/** The slogans of a workspace for a person at a terminal: by level, the most used first, what each stands for and where it is said. */
import { say } from '../core/base';
import { levelName, sloganTree, type SloganNode } from '../core/features';
import type { SloganRef, WorkspaceSnapshot } from '../core/index/index';
import { positionAt } from '../core/text';

const PLACES = 6;

export const slogansText = (workspace: WorkspaceSnapshot): string[] => {
  const { levels } = sloganTree(workspace);
  const all = levels.flatMap(l => l.slogans);
  if (!all.length) return [say('未见提法：文中没有加引号的概括说法（如“三清”），也没有词库中的提法。')];
  const missing = all.filter(s => s.missing).length;
  return [
    ...levels.flatMap(({ level, slogans }) => [
      say('{0}（{1} 个）', levelName(level), slogans.length),
      ...slogans.flatMap(s => sloganLines(workspace, s)),
      '',
    ]),
    missing
      ? say('共 {0} 个提法，{1} 次使用；{2} 个未见展开（标 ⚠）。', all.length, total(all), missing)
      : say('共 {0} 个提法，{1} 次使用。', all.length, total(all)),
  ];
};

const total = (slogans: readonly SloganNode[]): number => slogans.reduce((n, s) => n + s.use.mentions.length, 0);

const sloganLines = (workspace: WorkspaceSnapshot, s: SloganNode): string[] => {
  const { documents, mentions } = s.use;
  const head = `  ${s.missing ? '⚠ ' : ''}“${s.name}”  ${say('{0} 次', mentions.length)}${documents.length > 1 ? `  ${documents.map(d => `${d.year ?? say('年份不明')}×${d.mentions.length}`).join(' ')}` : ''}`;
  const expansion = s.items.length
    ? [
        `      ${s.items.join('；')}${s.expanded ? `（${say('展开于 {0}', where(workspace, s.expanded, s.expanded.slogan.itemsSpan ?? s.expanded.slogan.span))}）` : ''}`,
      ]
    : s.missing
      ? [`      ${say('未见展开')}`]
      : [];
  const more = mentions.length - PLACES;
  return [
    head,
    ...expansion,
    `      ${mentions
      .slice(0, PLACES)
      .map(m => where(workspace, m, m.slogan.span))
      .join('、')}${more > 0 ? say(' 等 {0} 处', mentions.length) : ''}`,
  ];
};

/** `报告.gw:12`; the line alone where the workspace is one file. */
const where = (workspace: WorkspaceSnapshot, { file }: SloganRef, { start }: { readonly start: number }): string => {
  const source = workspace.files.get(file)?.tree.source;
  const line = source ? positionAt(source, start).line + 1 : 0;
  return workspace.files.size === 1 ? say('第{0}行', line) : `${file}:${line}`;
};
