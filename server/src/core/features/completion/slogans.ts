/**
 * Formulations word for word: after “, after their fixed verb (增强, 统筹推进), after their first characters or their
 * pinyin initials. Those of the workspace come first, then what the glossary knows for the report's year.
 */
import { say, type Markdown, type Span } from '../../base';
import type { GlossaryEntry } from '../../facts';
import { sloganUse } from '../../index';
import { levelName, levelOf, numberedItems, sloganCard, usualName } from '../slogans';
import type { Completion, CompletionPoint, CompletionSource } from './types';

export const slogans: CompletionSource = {
  name: 'slogans',
  complete: point => {
    const where = situation(point);
    return where
      ? candidates(point)
          .flatMap(c => offers(point, where, c))
          .sort((a, b) => a.rank - b.rank)
          .map(o => o.completion)
      : [];
  },
  describe: (point, label) => {
    const candidate = candidates(point).find(
      c => label === c.name || label === expanded(c) || label === `“${c.name}”` || label === triad(point),
    );
    return (
      candidate &&
      (mentionCard(point, candidate.name) ?? (candidate.items.length ? numberedItems(candidate.items) : undefined))
    );
  },
};

interface Candidate {
  readonly name: string;
  readonly entry: GlossaryEntry | undefined;
  readonly items: readonly string[];
  /** Times in the workspace. */
  readonly uses: number;
  readonly quoted: boolean;
}

const candidates = ({ workspace, report }: CompletionPoint): Candidate[] => {
  const year = report.report.front.year;
  const own = [...workspace.slogans].map(([key, mentions]): Candidate => {
    const name = usualName(mentions);
    const entry = mentions.some(m => m.slogan.known) ? workspace.glossary.describe(name, year)[0] : undefined;
    return {
      name,
      entry,
      items: sloganUse(workspace, key)?.expanded?.slogan.items ?? entry?.items ?? [],
      uses: mentions.length,
      quoted: mentions.filter(m => m.slogan.quoted).length * 2 >= mentions.length,
    };
  });
  const taken = new Set(own.map(c => c.name));
  const known = workspace.glossary.entries.flatMap((entry): Candidate[] => {
    const name = entry.name.replace(/[“”]/g, '');
    const current = year === null || ((entry.since ?? 0) <= year && year <= (entry.until ?? Infinity));
    if (!current || taken.has(name)) return [];
    taken.add(name);
    return [
      {
        name,
        entry,
        items: entry.items,
        uses: 0,
        quoted: entry.fixedVerb?.includes('“') ?? (entry.count !== null || name.length < 7),
      },
    ];
  });
  return [...own.sort((a, b) => b.uses - a.uses), ...known];
};

/** How the caret stands to what may be completed. */
interface Situation {
  /** Written already and to be replaced, from the opening quote on where there is one. */
  readonly replace: Span;
  readonly typed: string;
  readonly inQuotes: boolean;
  /** Before the name and its quote. */
  readonly lead: string;
}

const situation = ({ before, after, offset, typed }: CompletionPoint): Situation | undefined => {
  const at = before.lastIndexOf('“');
  if (at >= 0 && before.indexOf('”', at) < 0 && before.length - at <= LONGEST) {
    const open = before.slice(at + 1);
    return {
      replace: { start: offset - open.length, end: offset + (after.startsWith('”') ? 1 : 0) },
      typed: open,
      inQuotes: true,
      lead: before.slice(0, at),
    };
  }
  if (typed !== null) return undefined;
  const letters = /[a-zA-Z]{2,12}$/.exec(before)?.[0] ?? '';
  return {
    replace: { start: offset - letters.length, end: offset },
    typed: letters,
    inQuotes: false,
    lead: before.slice(0, before.length - letters.length),
  };
};

/** An open quotation mark further back belongs to something else. */
const LONGEST = 40;

interface Offer {
  readonly rank: number;
  readonly completion: Completion;
}

const offers = (point: CompletionPoint, { replace, typed, inQuotes, lead }: Situation, c: Candidate): Offer[] => {
  const verb = c.entry?.verb ?? null;
  const collocates = verb !== null && verb.length >= 2 && lead.endsWith(verb);
  const begun = inQuotes || typed ? '' : overlap(lead, c.name);
  if (!inQuotes && !typed && !collocates && !begun) return [];
  const span = { start: replace.start - begun.length, end: replace.end };
  const head =
    collocates && c.entry?.head && !point.after.replace(/^”/, '').startsWith(c.entry.head) ? c.entry.head : '';
  const detail = c.uses ? say('出现 {0} 次', c.uses) : levelName(levelOf(c.entry?.level));
  const mark = c.quoted && !inQuotes ? '“' : '';
  const close = c.quoted || inQuotes ? '”' : '';
  const offer = (label: string, tail: string, rank: number): Offer => ({
    rank,
    completion: {
      label,
      detail,
      kind: 'slogan',
      replace: span,
      insert: `${mark}${c.name}${close}${tail}`,
      fields: [],
      filter: c.name,
    },
  });
  const rank = (collocates ? 0 : 1000) + (c.uses ? 0 : 500);
  const found = [offer(c.name, head, rank)];
  if (c.name === TRIAD[0] && collocates)
    found.push({
      rank,
      completion: {
        ...offer(c.name, '', rank).completion,
        label: triad(point) ?? c.name,
        insert: `${mark}${(triad(point) ?? c.name).replace(/^“/, '')}`,
      },
    });
  if (c.items.length > 1 && (typed || collocates || begun || c.uses))
    found.push(
      offer(expanded(c), `（${c.items.join(c.items.some(i => i.includes('、')) ? '；' : '、')}）`, rank + 100),
    );
  return found;
};

const expanded = (c: Candidate): string => say('{0}（展开）', c.name);

const TRIAD = ['四个意识', '四个自信', '两个维护'];

/** “四个意识”、坚定“四个自信”、做到“两个维护” behind 增强. */
const triad = ({ workspace: { glossary } }: CompletionPoint): string | undefined => {
  const fixed = TRIAD.map(name => glossary.find(name)[0]);
  return fixed.every(e => e?.fixedVerb)
    ? fixed.map((e, i) => (i === 0 ? `“${e?.name ?? ''}”` : (e?.fixedVerb ?? ''))).join('、')
    : undefined;
};

/** The end of `before` that the name begins with; one character would offer half the glossary. */
const overlap = (before: string, name: string): string => {
  for (let n = Math.min(before.length, name.length - 1); n >= 2; n--)
    if (name.startsWith(before.slice(-n))) return before.slice(-n);
  return '';
};

const mentionCard = ({ workspace, report }: CompletionPoint, name: string): Markdown | undefined => {
  const mention = [...workspace.slogans.values()].flat().find(m => m.slogan.name === name);
  const [entry] = workspace.glossary.describe(name, report.report.front.year);
  const slogan =
    mention?.slogan ?? (entry && { name, key: name, known: true, count: entry.count, span: { start: 0, end: 0 } });
  return slogan && sloganCard(workspace, report.report.front.year, slogan).markdown;
};
