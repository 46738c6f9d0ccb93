/** 核对: document with its coverage → one card a mistake, what only asks folded below → the places it speaks of; at the end what was ignored. */
import { oneLine, say } from '../../base';
import {
  coverageOf,
  EMPTY_REPORT,
  reportOn,
  type Coverage,
  type RelatedPlace,
  type ReportedFinding,
} from '../../checks';
import type { IgnoreEntry } from '../../config';
import { isLaterVersion, samePlace, versionsOf, type IndexedFile, type WorkspaceSnapshot } from '../../index';
import { headlineOf, headlineText, shortPlace } from '../headline';
import { cardsOf, SEVERITIES, type Card } from './cards';
import { fileLabel, lineLabel, newestFirst } from './document';
import type { Reports } from './standing';
import type { ViewNode, ViewTree } from './types';

export const findingsView = (
  workspace: WorkspaceSnapshot,
  reports: Reports,
  entries: readonly IgnoreEntry[] = [],
): ViewTree => {
  const files = newestFirst(workspace.files.values());
  const cards = cardsOf(
    workspace,
    [...reports.values()].flatMap(r => r.findings),
  );
  const loud = cards.filter(isLoud).length;
  const nodes = files.map(file =>
    documentNode(
      workspace,
      file,
      reports,
      cards.filter(c => c.first.file === file.file),
    ),
  );
  const judged = judgedNodes(workspace, reports, entries);
  return {
    // What is in question comes first, then the newest.
    nodes: [...nodes.filter(isMarked), ...nodes.filter(n => !isMarked(n)), ...judged],
    summary: say('{0} 份文稿 · {1} 处存疑', files.length, loud),
    loud,
  };
};

const isLoud = ({ first: { severity } }: Card): boolean => severity === 'error' || severity === 'warning';
const isMarked = ({ mark }: ViewNode): boolean => mark === 'error' || mark === 'warning';

const documentNode = (
  workspace: WorkspaceSnapshot,
  file: IndexedFile,
  reports: Reports,
  cards: readonly Card[],
): ViewNode => {
  const report = reportOn(file.file, reports.get(file.file) ?? EMPTY_REPORT, reports.values());
  const coverage = coverageOf(file, report);
  const id = `findings|${file.file}`;
  const nodes = numbered(cards).map(([card, n]) => cardNode(workspace, id, card, n));
  const [loud, asking] = [true, false].map(wanted => nodes.filter((_, i) => cards[i] && isLoud(cards[i]) === wanted));
  return {
    id,
    kind: 'document',
    mark:
      SEVERITIES.find(s => cards.some(c => c.first.severity === s)) ??
      (coverage.agreed + coverage.derived > 0 ? 'proved' : 'none'),
    label: fileLabel(file.file),
    detail: isOlder(workspace, file) ? say('旧稿 · {0}', coverageWords(coverage)) : coverageWords(coverage),
    tooltip: say(
      '数据 {0} 个：与别处一致 {1}，推算成立 {2}，有冲突 {3}，尚无旁证 {4}',
      coverage.figures,
      coverage.agreed,
      coverage.derived,
      coverage.conflicting,
      coverage.single,
    ),
    place: { file: file.file, span: { start: 0, end: 0 } },
    unfolded: cards.length > 0,
    children: [...(loud ?? []), ...(asking?.length ? [moreNode(id, asking)] : [])],
  };
};

/** Of versions of one document the last is the draft. */
const isOlder = (workspace: WorkspaceSnapshot, { file }: IndexedFile): boolean => {
  const families = versionsOf(workspace);
  const own = families.get(file);
  return own !== undefined && [...families].some(([other, name]) => name === own && isLaterVersion(other, file));
};

const coverageWords = ({ figures, agreed, derived }: Coverage): string =>
  figures
    ? say('核对 {0}%（{1}/{2}）', Math.floor(((agreed + derived) * 100) / figures), agreed + derived, figures)
    : say('没有数据');

/** What asks is no accusation: it waits until what accuses is done. */
const moreNode = (document: string, children: readonly ViewNode[]): ViewNode => ({
  id: `${document}|more`,
  kind: 'more',
  mark: 'none',
  label: say('另有 {0} 处请核实', children.length),
  detail: '',
  tooltip: say('这些只是提问，多半口径或时间不同'),
  place: null,
  unfolded: false,
  children,
});

/** Cards that say the same thing at one place of the text after another are told apart by their order. */
const numbered = (cards: readonly Card[]): [Card, number][] => {
  const seen = new Map<string, number>();
  return cards.map(card => {
    const key = `${card.first.rule}|${card.first.message}`;
    const n = seen.get(key) ?? 0;
    seen.set(key, n + 1);
    return [card, n];
  });
};

const cardNode = (workspace: WorkspaceSnapshot, document: string, { first, findings }: Card, n: number): ViewNode => {
  const { numbers, subject, where } = headlineOf(workspace, first);
  const id = `${document}|${first.rule}|${first.message}|${n}`;
  const places: RelatedPlace[] = findings
    .flatMap(f => [...(f === first ? [] : [{ file: f.file, span: f.span, note: '' }]), ...f.related])
    .filter((p, i, all) => !samePlace(p, first) && all.findIndex(q => samePlace(p, q)) === i);
  return {
    id,
    kind: 'card',
    mark: first.severity,
    label: [numbers, subject].filter(Boolean).join(' '),
    detail: where || ownLine(workspace, first),
    tooltip: findings
      .map(f => say('{0}\n依据：{1}\n建议：{2}', oneLine(f.message), oneLine(f.why), oneLine(f.advice)))
      .filter((t, i, all) => all.indexOf(t) === i)
      .join('\n\n'),
    place: { file: first.file, span: first.span },
    unfolded: false,
    findings,
    children: places.flatMap((p, i): ViewNode[] => {
      const other = workspace.files.get(p.file);
      if (!other) return [];
      return [
        {
          id: `${id}|${i}`,
          kind: 'related',
          mark: 'none',
          label: p.note || textAt(other, p.span),
          detail: shortPlace(workspace, p, first.file),
          tooltip: lineText(other, p.span.start),
          place: { file: p.file, span: p.span },
          unfolded: false,
          children: [],
        },
      ];
    }),
  };
};

const ownLine = ({ files }: WorkspaceSnapshot, finding: ReportedFinding): string => {
  const file = files.get(finding.file);
  return file ? lineLabel(file, finding) : '';
};

const textAt = (file: IndexedFile, { start, end }: { readonly start: number; readonly end: number }): string =>
  file.tree.source.text.slice(start, end).replace(/\s+/g, '').slice(0, 24);

/** What someone has ignored, with the reason, so that it can be seen and taken back. */
const judgedNodes = (
  workspace: WorkspaceSnapshot,
  reports: Reports,
  entries: readonly IgnoreEntry[],
): readonly ViewNode[] => {
  if (!entries.length) return [];
  const found = new Map([...reports.values()].flatMap(r => r.ignored).map(i => [i.entry, i.finding] as const));
  return [
    {
      id: 'findings|ignored',
      kind: 'ignored',
      mark: 'none',
      label: say('已忽略'),
      detail: String(entries.length),
      tooltip: say('写在 .gaojian.json 的 ignore 里'),
      place: null,
      unfolded: false,
      children: entries.map((entry, n): ViewNode => {
        const finding = found.get(entry);
        return {
          id: `findings|ignored|${entry.rule}|${entry.file ?? ''}|${entry.fingerprint}|${n}`,
          kind: 'judged',
          mark: 'none',
          label: finding ? headlineText(headlineOf(workspace, finding)) : oneLine(entry.fingerprint),
          detail: finding ? entry.reason : [entry.reason, say('没有用到')].filter(Boolean).join(' · '),
          tooltip: [finding?.message ?? entry.fingerprint, say('理由：{0}', entry.reason)].map(oneLine).join('\n'),
          place: finding ? { file: finding.file, span: finding.span } : null,
          unfolded: false,
          children: [],
          entry,
        };
      }),
    },
  ];
};

/** The text around a place, long enough to recognise it. */
const lineText = (file: IndexedFile, start: number): string => {
  const { text } = file.tree.source;
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - 60);
  const end = text.indexOf('\n', start);
  return text.slice(from, Math.min(end < 0 ? text.length : end, start + 60)).trim();
};
