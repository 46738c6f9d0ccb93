/** The hover card of a slogan: what it stands for, how it is fixed, where the workspace spells it out and how often it is used. */
import { joinMarkdown, md, placeLink, say, type Markdown, type Span } from '../../base';
import type { GlossaryEntry, Slogan } from '../../facts';
import { sloganUse, type Place, type SloganUse, type WorkspaceSnapshot } from '../../index';
import { documentName } from '../outline';
import { levelName, levelOf } from './names';

export interface SloganCard {
  readonly span: Span;
  /** Its place links lead to `places`. */
  readonly markdown: Markdown;
  readonly places: readonly Place[];
}

const DOCUMENTS = 8;

/** `slogan`: a mention, or a glossary entry that is nowhere used. */
export const sloganCard = (
  workspace: WorkspaceSnapshot,
  year: number | null,
  slogan: Pick<Slogan, 'name' | 'key' | 'known' | 'count' | 'span'>,
): SloganCard => {
  const places: Place[] = [];
  const link = (place: Place): Markdown => placeLink(places.push(place) - 1);
  const senses = slogan.known ? workspace.glossary.describe(slogan.name, year) : [];
  const use = sloganUse(workspace, slogan.key);
  const blocks = [
    slogan.known ? md`**“${slogan.name}”**` : md`**“${slogan.name}”** · ${levelName('local')}`,
    ...senses.flatMap((s, i) => senseLines(s, senses.length > 1 ? i + 1 : null)),
    ...useLines(use, link),
  ];
  if (!senses.some(s => s.items.length || s.note) && !use?.expanded && (slogan.count ?? 0) > 1)
    blocks.splice(1, 0, md`${say('文中未见展开，词库中也没有释义。')}`);
  return { span: slogan.span, markdown: joinMarkdown(blocks, md`\n\n`), places };
};

/** `nth`: which of several senses, the one that fits the year first. */
const senseLines = (entry: GlossaryEntry, nth: number | null): Markdown[] => {
  const lines: Markdown[] = [];
  if (nth !== null) lines.push(md`*${say('释义 {0}', nth)}${entry.sense ? `：${entry.sense}` : ''}*`);
  else if (entry.sense) lines.push(md`*${entry.sense}*`);
  if (entry.items.length) lines.push(numberedItems(entry.items));
  lines.push(
    md`${[levelName(levelOf(entry.level)), entry.since === null ? '' : say('{0} 年起', entry.since), entry.until === null ? '' : say('用至 {0} 年', entry.until)].filter(Boolean).join(' · ')}`,
  );
  if (entry.fixedVerb !== null)
    lines.push(
      md`${[say('固定搭配：{0}', entry.fixedVerb), entry.verb === null ? '' : say('动词“{0}”', entry.verb), entry.head === null ? '' : say('中心词“{0}”', entry.head)].filter(Boolean).join(' · ')}`,
    );
  if (entry.note) lines.push(md`${entry.note}`);
  if (entry.unsure) lines.push(md`*${say('（释义仅供参考，请以正式文件为准）')}*`);
  return lines;
};

export const numberedItems = (items: readonly string[]): Markdown =>
  joinMarkdown(
    items.map((item, i) => md`${i + 1}. ${item}`),
    md`\n`,
  );

const useLines = (use: SloganUse | undefined, link: (place: Place) => Markdown): Markdown[] => {
  if (!use) return [];
  const lines = [md`---`];
  const stated = use.expanded;
  const [first] = use.mentions;
  if (stated?.slogan.items)
    lines.push(
      md`${say('文中展开：{0}', stated.slogan.items.join('；'))}${link({ file: stated.file, span: stated.slogan.itemsSpan ?? stated.slogan.span })}`,
    );
  if (first && use.mentions.length > 1)
    lines.push(md`${say('首次使用')}${link({ file: first.file, span: first.slogan.span })}`);
  const documents = use.documents
    .slice(0, DOCUMENTS)
    .map(
      d =>
        md`- ${[d.year === null ? '' : say('{0} 年', d.year), documentName(d.report)].filter(Boolean).join(' ')}：${say('{0} 次', d.mentions.length)}`,
    );
  const rest = use.documents.length - DOCUMENTS;
  lines.push(
    joinMarkdown(
      [
        md`${say('共 {0} 次，见于 {1} 篇', use.mentions.length, use.documents.length)}`,
        ...documents,
        ...(rest > 0 ? [md`- ${say('另有 {0} 篇', rest)}`] : []),
      ],
      md`\n`,
    ),
  );
  return lines;
};
