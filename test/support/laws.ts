/**
 * What every right reading of any report keeps, whatever the report says: no labels are needed to see that one is broken. A breach
 * is a reading to look at; the words around it stand with it.
 */
import { yearOf, firstYear } from '../../server/src/core/facts/period';
import { countingWord, placesNamed } from '../../server/src/core/lexicon';
import type { Figure } from '../../server/src/core/facts';
import type { IndexedReport } from '../../server/src/core/index';

export type Law =
  | 'average over one year' // 年均 says several years
  | 'region out of the gazetteer and of slots'
  | 'year of a bulletin' // its body speaks of it most
  | 'members alike behind 分别'
  | 'money before what is counted' // 3.4万|群众
  | 'name with a mark or a number';

export interface Breach {
  readonly law: Law;
  /** 0-based offset in the source. */
  readonly at: number;
  readonly words: string;
}

export const breachesOf = (indexed: IndexedReport): Breach[] => [
  ...ofRegion(indexed),
  ...ofBulletin(indexed),
  ...indexed.figures.flatMap(f => ofFigure(indexed, f)),
  ...ofDistribution(indexed),
];

/** Figures, and those that have a key, by the kind of the document. */
export interface Keyed {
  readonly figures: number;
  readonly keyed: number;
}

export const keyedOf = ({ figures, keys }: IndexedReport): Keyed => ({
  figures: figures.length,
  keyed: keys.filter(k => k.quantity !== undefined).length,
});

/** Places in a text that may name whose it is. A folder's name may not. */
const SLOTS: readonly string[] = ['set', 'title', 'head', 'workspace', 'file', 'together'];

const ofRegion = ({ report: { frame, span } }: IndexedReport): Breach[] =>
  !frame.region ||
  SLOTS.includes(frame.region.from) ||
  placesNamed(frame.region.value).length ||
  frame.region.value === '全国'
    ? []
    : [
        {
          law: 'region out of the gazetteer and of slots',
          at: span.start,
          words: `${frame.region.value}（${frame.region.from}：${frame.region.words}）`,
        },
      ];

const ofBulletin = ({ report: { frame, paragraphs, span } }: IndexedReport): Breach[] => {
  if (frame.kind.value !== 'bulletin') return [];
  const counts = new Map<number, number>();
  for (const p of paragraphs)
    if (p.kind === 'text')
      for (const m of p.view.text.matchAll(/(?<!\d)((?:19|20)\d{2})年(?!代)/g))
        counts.set(Number(m[1]), (counts.get(Number(m[1])) ?? 0) + 1);
  const [most, next] = [...counts].sort((a, b) => b[1] - a[1]);
  return !most || most[1] < 2 || most[1] === next?.[1] || most[0] === frame.dataYear?.value
    ? []
    : [{ law: 'year of a bulletin', at: span.start, words: `${frame.dataYear?.value ?? '无'}，正文多为${most[0]}` }];
};

const ofFigure = ({ report }: IndexedReport, f: Figure): Breach[] => {
  const text = report.paragraphs[f.paragraph]?.view.text ?? '';
  const words = text.slice(Math.max(0, f.viewSpan.start - 24), f.viewSpan.end + 10);
  // The cell behind a figure of a table is another cell.
  const behind = f.where.kind === 'cell' ? '' : text.slice(f.viewSpan.end, f.viewSpan.end + 12);
  const found: Law[] = [];
  if (f.comparison === '年均' && f.period && yearOf(f.period.code) - firstYear(f.period.code) < 1)
    found.push('average over one year');
  if (f.quantity.unit === '元' && !/[元币]/.test(f.text) && COUNTED.some(c => countingWord(c, behind, 0) !== undefined))
    found.push('money before what is counted');
  if (f.indicator && !f.indicator.canonical && isOdd(f.indicator.name)) found.push('name with a mark or a number');
  return found.map(law => ({ law, at: f.span.start, words: `${f.indicator?.name ?? '—'}｜${words}` }));
};

const COUNTED = ['people', 'households', 'firms'] as const;

/** Marks at its head, figures inside; PM2.5, 5G, 4A级, 110千伏 and what stands in quotes are words. */
const isOdd = (name: string): boolean =>
  /^[—–\-─•●·、，：；）)]/.test(name) ||
  /\d/.test(
    name.replace(
      /“[^”]*”|PM\d+(?:\.\d)?|[A-Za-z+]+\d*|\d{1,2}[GADKVk]|\d+(?:千伏|周岁|岁|分钟|小时|公里|世纪|[号#]|A级|米级|度电)|\d{4}年(?:底|末)?|\d+[+×]\d+|[“”]/g,
      '',
    ),
  );

const LIST = /分别(?:[\u4e00-\u9fff]{0,8})?(?=[^。；]*[、和])/g;

/** Each number that 分别 gives out is another thing's, another place's or another time's. */
const ofDistribution = ({ report, figures }: IndexedReport): Breach[] =>
  report.paragraphs.flatMap(({ index, kind, view: { text, offsets } }) => {
    if (kind !== 'text' || !text.includes('分别')) return [];
    const own = figures.filter(f => f.paragraph === index);
    return [...text.matchAll(LIST)].flatMap(m => {
      const from = m.index;
      const members: Figure[] = [];
      for (const f of own) {
        const last = members.at(-1);
        if (f.viewSpan.start < from) continue;
        const gap = text.slice(last ? last.viewSpan.end : from + m[0].length, f.viewSpan.start);
        if (last ? !/^[、和]$/.test(gap) : gap.length > 0) break;
        members.push(f);
      }
      const names = members.map(
        f => `${f.indicator?.name ?? ''}|${f.scope?.name ?? ''}|${f.period?.code ?? ''}|${f.measure}`,
      );
      const isNamed = members.length > 1 && members.every(f => f.indicator && !f.indicator.shared);
      return isNamed && new Set(names).size < names.length
        ? [
            {
              law: 'members alike behind 分别' as const,
              at: offsets[from] ?? 0,
              words: `${members.map(f => f.indicator?.name).join(' · ')}｜${text.slice(Math.max(0, from - 40), (members.at(-1)?.viewSpan.end ?? from) + 4)}`,
            },
          ]
        : [];
    });
  });
