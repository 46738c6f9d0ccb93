/**
 * When reports are checked (`gaojian.run`): as they are typed, when they are saved, or only when asked. The server checks whenever
 * it is asked; here is where a question waits. What is shown meanwhile stays as it is.
 */
import {
  CancellationError,
  Disposable,
  EventEmitter,
  Uri,
  workspace,
  type CancellationToken,
  type Diagnostic,
  type ProviderResult,
  type TextDocument,
  type TextDocumentChangeEvent,
} from 'vscode';
import { createComposition, MEANT } from './composition';
import { vsdiag, type DiagnosticProviderMiddleware } from 'vscode-languageclient/node';

type Run = 'onType' | 'onSave' | 'manual';

export interface RunGate extends Disposable {
  readonly middleware: DiagnosticProviderMiddleware;
  /** Every file may be checked once more, whatever the setting says. */
  allow(): void;
  /** Fires when what had to wait may be asked. */
  readonly onDidOpen: (listener: () => void) => Disposable;
}

const WORKSPACE = '*';

export const createRunGate = (): RunGate => {
  const opened = new EventEmitter<void>();
  /** The round in which a file was last let through without the setting's leave. */
  const passed = new Map<string, number>();
  let round = 0;
  const composition = createComposition();
  let pause: NodeJS.Timeout | undefined;
  const typed = ({ document, contentChanges }: TextDocumentChangeEvent): void => {
    if (!contentChanges.length) return;
    const uri = document.uri.toString();
    const wasOpen = composition.isOpen(uri, Date.now());
    const isOpen = composition.typed(uri, contentChanges, Date.now());
    clearTimeout(pause);
    if (isOpen) pause = setTimeout(() => opened.fire(), MEANT + 10);
    else if (wasOpen) opened.fire();
  };

  /**
   * A question that is called off before its answer has not used up the leave. Its answer is none: taken for an empty one, as the
   * library gives it, all that is marked would vanish at every keystroke and come back.
   */
  const ask = async <T>(
    key: string,
    token: CancellationToken,
    question: () => ProviderResult<T>,
  ): Promise<T | null | undefined> => {
    const asked = round;
    const answer = await question();
    if (token.isCancellationRequested) throw new CancellationError();
    passed.set(key, asked);
    return answer;
  };
  const isAllowed = (key: string): boolean => (passed.get(key) ?? 0) < round;

  const middleware: DiagnosticProviderMiddleware = {
    provideDiagnostics: (document, previous, token, next) => {
      const key = (document instanceof Uri ? document : document.uri).toString();
      // What an input method holds open is nobody's text yet: what was marked stays, and is asked for anew when the words are there.
      if (previous !== undefined && composition.isOpen(key, Date.now()))
        return { kind: vsdiag.DocumentDiagnosticReportKind.unChanged, resultId: previous };
      if (!waits(document, previous) || isAllowed(key))
        return ask(key, token, async () => named(await next(document, previous, token)));
      return previous === undefined
        ? { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] }
        : { kind: vsdiag.DocumentDiagnosticReportKind.unChanged, resultId: previous };
    },
    provideWorkspaceDiagnostics: (previous, token, report, next) =>
      runOf(null) !== 'manual' || isAllowed(WORKSPACE)
        ? ask(WORKSPACE, token, () =>
            next(previous, token, chunk =>
              report(chunk && { ...chunk, items: chunk.items.map(item => named(item) ?? item) }),
            ),
          )
        : { items: [] },
  };

  const subscriptions = Disposable.from(
    opened,
    { dispose: () => clearTimeout(pause) },
    workspace.onDidChangeTextDocument(typed),
    workspace.onDidSaveTextDocument(document => {
      if (runOf(document.uri) === 'onSave') opened.fire();
    }),
    workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration('gaojian.run')) opened.fire();
    }),
  );
  return {
    middleware,
    allow: () => {
      round++;
      opened.fire();
    },
    onDidOpen: opened.event,
    dispose: () => subscriptions.dispose(),
  };
};

/** A clerk reads a name where others read the id of a rule; the link to its page stays. */
const named = <T extends { readonly kind: string } | null | undefined>(report: T): T => {
  if (report && 'items' in report && Array.isArray(report.items))
    for (const diagnostic of report.items as (Diagnostic & { readonly data?: { readonly name?: unknown } })[]) {
      const { code, data } = diagnostic;
      if (typeof data?.name !== 'string' || code === undefined) continue;
      diagnostic.code = typeof code === 'object' ? { ...code, value: data.name } : data.name;
    }
  return report;
};

/** Without a document, null: the whole workspace. Undefined would ask for the file in front. */
const runOf = (scope: Uri | null): Run => workspace.getConfiguration('gaojian', scope).get<Run>('run', 'onType');

/** A text that was never saved is checked as it is typed: it has no other moment. */
const waits = (document: TextDocument | Uri, previous: string | undefined): boolean => {
  const uri = document instanceof Uri ? document : document.uri;
  const run = runOf(uri);
  if (run === 'manual') return true;
  return (
    run === 'onSave' &&
    !(document instanceof Uri) &&
    document.isDirty &&
    uri.scheme !== 'untitled' &&
    previous !== undefined
  );
};
