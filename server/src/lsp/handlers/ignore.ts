/**
 * “口径不同，忽略并说明…”: writes a finding that someone has judged into `.gaojian.json`, and says there which of its entries
 * no longer take anything out.
 */
import {
  CodeActionKind,
  DiagnosticSeverity,
  DiagnosticTag,
  type CodeAction,
  type Diagnostic,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { decoded, say } from '../../core/base';
import type { ReportedFinding } from '../../core/checks';
import type { IgnoreEntry } from '../../core/config';
import { headlineOf, headlineText } from '../../core/features';
import { addIgnore } from '../../host/ignores';
import { toPath } from '../../host/workspace';
import type { Files } from '../../ports';
import { IGNORE_COMMAND, SOURCE, type IgnoreArguments } from '../../protocol';
import type { ConfigCommand, ConfigPlace } from '../config-writer';
import type { Session } from '../context';
import { shown } from '../shown';
import { toDiagnostic } from '../toProto';
import { findingsHere, type ActionProvider } from './action-provider';

export const ignoreFinding: ActionProvider = {
  name: 'ignore',
  kinds: [CodeActionKind.QuickFix],
  offer: (session, request) => {
    const { service, configuration, pageOf } = session;
    const { file } = request;
    if (!configuration()) return [];
    return findingsHere(session, request).map((f): CodeAction => {
      const args = ignoreArguments(f);
      const short = headlineText(headlineOf(service().workspace, f));
      const title = f.rule.startsWith('figure/')
        ? say('口径不同，忽略并说明：{0}…', short)
        : say('属有意写法，忽略并说明：{0}…', short);
      return {
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [toDiagnostic(service().workspace, file, f, pageOf(f.rule))],
        command: { title, command: IGNORE_COMMAND, arguments: [args] },
      };
    });
  },
};

export const ignoreCommand =
  ({ configuration, configure }: Session): ConfigCommand =>
  async (args, reason) => {
    const place = configuration();
    if (!place || !isArguments(args)) return false;
    const said = typeof reason === 'string' ? reason.trim() : '';
    const file = relativeTo(place.folder, args.uri);
    for (const { rule, fingerprint } of [args, ...echoesOf(args)]) {
      const entry: IgnoreEntry = { rule, fingerprint, reason: said, file };
      if (!(await configure(say('忽略并说明'), text => addIgnore(text, entry)))) return false;
    }
    return true;
  };

/** What a client hands back to have a finding ignored. */
export const ignoreArguments = ({ file, rule, fingerprint, message, echoes }: ReportedFinding): IgnoreArguments => ({
  uri: file,
  rule,
  fingerprint,
  message,
  ...(echoes?.length ? { echoes } : {}),
});

const echoesOf = ({ echoes }: IgnoreArguments): NonNullable<IgnoreArguments['echoes']> =>
  (Array.isArray(echoes) ? echoes : []).filter(
    (e: unknown): e is { rule: string; fingerprint: string } =>
      typeof e === 'object' &&
      e !== null &&
      'rule' in e &&
      typeof e.rule === 'string' &&
      'fingerprint' in e &&
      typeof e.fingerprint === 'string',
  );

const isArguments = (value: unknown): value is IgnoreArguments =>
  typeof value === 'object' &&
  value !== null &&
  'uri' in value &&
  typeof value.uri === 'string' &&
  'rule' in value &&
  typeof value.rule === 'string' &&
  'fingerprint' in value &&
  typeof value.fingerprint === 'string';

export const relativeTo = (folder: string, uri: string): string =>
  decoded(uri.startsWith(`${folder}/`) ? uri.slice(folder.length + 1) : uri.slice(uri.lastIndexOf('/') + 1));

/** Pushed, since the configuration is no report: what in it could not be understood, and the entries that nothing needs any more. */
export const sendConfigDiagnostics = ({ connection, service, configuration, documents, files }: Session): void => {
  const place = configuration();
  if (!place?.exists) return;
  const problems = place.problems.map((message): Diagnostic => ({
    range: TOP,
    severity: DiagnosticSeverity.Warning,
    source: SOURCE,
    message,
  }));
  const unused = service().unusedIgnores();
  void (async () => {
    const text = unused.length ? (documents.get(place.uri) ?? (await textOf(place, files))) : undefined;
    // Each is looked for in the whole text, and nobody works through a thousand at once.
    const marks = unused.slice(0, MOST_MARKS).map((e): Diagnostic => {
      const offset = text?.getText().indexOf(JSON.stringify(e.fingerprint)) ?? -1;
      const range =
        text && offset >= 0
          ? { start: text.positionAt(offset), end: text.positionAt(offset + JSON.stringify(e.fingerprint).length) }
          : TOP;
      return {
        range,
        severity: DiagnosticSeverity.Hint,
        tags: [DiagnosticTag.Unnecessary],
        source: SOURCE,
        code: e.rule,
        message: say('这一忽略项没有用到：原文已改或问题已消除，可以删去'),
      };
    });
    const rest =
      unused.length > MOST_MARKS
        ? [
            {
              range: TOP,
              severity: DiagnosticSeverity.Hint,
              source: SOURCE,
              message: say('另有 {0} 个忽略项没有用到', unused.length - MOST_MARKS),
            },
          ]
        : [];
    await connection.sendDiagnostics(shown({ uri: place.uri, diagnostics: [...problems, ...marks, ...rest] }));
  })().catch((error: unknown) => connection.console.warn(String(error)));
};

/** As many entries are marked. */
const MOST_MARKS = 100;

const TOP = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };

const textOf = async ({ uri }: ConfigPlace, files: Files): Promise<TextDocument | undefined> => {
  const path = toPath(uri);
  const read = path === undefined ? undefined : await files.readJson(path);
  return read && 'text' in read ? TextDocument.create(uri, 'jsonc', 0, read.text) : undefined;
};
