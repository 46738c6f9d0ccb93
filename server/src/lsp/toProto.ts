/** From offsets and plain data to the protocol's types. The only place where severities, kinds and ranges are translated. */
import {
  DiagnosticSeverity,
  DiagnosticTag,
  SymbolKind,
  type Diagnostic,
  type DocumentSymbol,
  type Location,
  type MarkupContent,
  type Range,
} from 'vscode-languageserver/node';
import { decoded, linkMarkdown, markdownSource, oneLine, say, type Markdown, type Span } from '../core/base';
import { CHECKS, type Finding, type Severity } from '../core/checks';
import type { OutlineSymbol } from '../core/features';
import type { IndexedFile, Place, WorkspaceSnapshot } from '../core/index/index';
import { SOURCE, WORD_SCHEME } from '../protocol';
import { characterEnd, characterStart, positionAt, type SourceText } from '../core/text';

/** Never ends inside a character: editors draw half of none, and what such a range gives back is broken text. */
export const toRange = (source: SourceText, { start, end }: Span): Range => ({
  start: positionAt(source, characterStart(source.text, start)),
  end: positionAt(source, characterEnd(source.text, end)),
});

/** Undefined for a file that has left the workspace meanwhile. */
export const toLocation = (workspace: WorkspaceSnapshot, { file, span }: Place): Location | undefined => {
  const indexed = workspace.files.get(file);
  return indexed && { uri: file, range: toRange(indexed.tree.source, span) };
};

export const toLocations = (workspace: WorkspaceSnapshot, places: readonly Place[]): Location[] =>
  places.flatMap(p => toLocation(workspace, p) ?? []);

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export const toDiagnostic = (
  workspace: WorkspaceSnapshot,
  file: IndexedFile,
  f: Finding,
  page: string | undefined,
): Diagnostic => ({
  range: toRange(file.tree.source, f.span),
  severity: SEVERITY[f.severity],
  source: SOURCE,
  code: f.rule,
  ...(page === undefined ? {} : { codeDescription: { href: page } }),
  message: [f.message, say('依据：{0}', f.why), say('建议：{0}', f.advice)].map(oneLine).join('\n'),
  relatedInformation: f.related.flatMap(r => {
    const location = toLocation(workspace, r);
    return location ? [{ location, message: r.note }] : [];
  }),
  // Struck through, as editors show what is no longer to be used.
  ...(f.data.outdated === true ? { tags: [DiagnosticTag.Deprecated] } : {}),
  // For clients that show a name and not an id.
  data: { group: f.group, name: nameOfRule(f.rule) },
});

const nameOfRule = (rule: string): string => say(CHECKS.find(c => c.id === rule)?.summary ?? rule);

const KIND: Readonly<Record<OutlineSymbol['kind'], SymbolKind>> = {
  document: SymbolKind.File,
  heading: SymbolKind.String,
  inline: SymbolKind.EnumMember,
  lead: SymbolKind.Key,
  table: SymbolKind.Array,
};

export const toDocumentSymbol = (source: SourceText, s: OutlineSymbol): DocumentSymbol => ({
  name: s.name,
  detail: s.detail,
  kind: KIND[s.kind],
  range: toRange(source, s.span),
  selectionRange: toRange(source, s.selection),
  children: s.children.map(c => toDocumentSymbol(source, c)),
});

/** The only way from Markdown to the protocol: what is not made by `md` cannot come here. */
export const toMarkup = (markdown: Markdown, linkOf?: (place: number) => Markdown | undefined): MarkupContent => ({
  kind: 'markdown',
  value: markdownSource(markdown, linkOf),
});

/** The links of a card: `[文件 第3行](uri#L3,5)`. */
export const linksTo =
  (workspace: WorkspaceSnapshot, from: string, places: readonly Place[]) =>
  (n: number): Markdown | undefined => {
    const place = places[n];
    const location = place && toLocation(workspace, place);
    if (!place || !location) return undefined;
    const { line, character } = location.range.start;
    const name = place.file === from ? '' : `${decoded(place.file.slice(place.file.lastIndexOf('/') + 1))} `;
    // Editors make links of files only; a Word document opens as a report from there.
    const address = place.file.replace(new RegExp(`^${WORD_SCHEME}:`), 'file://').replace(/^file:\/{4,}/, 'file:///');
    return linkMarkdown(`${name}${say('第{0}行', line + 1)}`, address, `L${line + 1},${character + 1}`);
  };
