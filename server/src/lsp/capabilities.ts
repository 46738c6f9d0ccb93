/** What the server announces, and what it needs to know of the client. */
import {
  PositionEncodingKind,
  TextDocumentSyncKind,
  type ClientCapabilities,
  type InitializeResult,
} from 'vscode-languageserver/node';
import { COMPLETION_TRIGGERS } from '../core/features';
import { SOURCE } from '../protocol';
import { VERSION } from '../host/version';
import { DESCRIBE_COMMAND, IGNORE_COMMAND, SETTLE_COMMAND, UNIGNORE_COMMAND } from '../protocol';
import { ACTION_KINDS } from './handlers/actions';
import { LEGEND } from './handlers/tokens';
import { ON_TYPE } from './on-type';

export interface Supports {
  readonly pull: boolean;
  readonly refreshDiagnostics: boolean;
  readonly refreshTokens: boolean;
  readonly refreshLenses: boolean;
  readonly refreshInlays: boolean;
  readonly configuration: boolean;
  readonly watch: boolean;
  readonly progress: boolean;
  /** Does it tell when folders of the workspace come and go? */
  readonly folders: boolean;
  /** Can edits name the version of a document? */
  readonly versions: boolean;
  /** Can edits say that they want to be confirmed? */
  readonly annotations: boolean;
  /** Can formatting be offered for one language only? */
  readonly formatting: boolean;
}

export const supportsOf = ({ textDocument, workspace, window }: ClientCapabilities): Supports => ({
  pull: !!textDocument?.diagnostic,
  refreshDiagnostics: !!workspace?.diagnostics?.refreshSupport,
  refreshTokens: !!workspace?.semanticTokens?.refreshSupport,
  refreshLenses: !!workspace?.codeLens?.refreshSupport,
  refreshInlays: !!workspace?.inlayHint?.refreshSupport,
  configuration: !!workspace?.configuration,
  watch: !!workspace?.didChangeWatchedFiles?.dynamicRegistration,
  progress: !!window?.workDoneProgress,
  folders: !!workspace?.workspaceFolders,
  versions: !!workspace?.workspaceEdit?.documentChanges,
  annotations: !!workspace?.workspaceEdit?.documentChanges && !!workspace.workspaceEdit.changeAnnotationSupport,
  formatting:
    !!textDocument?.formatting?.dynamicRegistration &&
    !!textDocument.rangeFormatting?.dynamicRegistration &&
    !!textDocument.onTypeFormatting?.dynamicRegistration,
});

export const initializeResult = (supports: Supports): InitializeResult => ({
  serverInfo: { name: 'gaojian', version: VERSION },
  capabilities: {
    // UTF-16 is what every client must speak and what the engine counts in.
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
    documentSymbolProvider: { label: SOURCE },
    foldingRangeProvider: true,
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    workspaceSymbolProvider: true,
    completionProvider: {
      triggerCharacters: [...COMPLETION_TRIGGERS],
      resolveProvider: true,
      completionItem: { labelDetailsSupport: true },
    },
    executeCommandProvider: { commands: [IGNORE_COMMAND, SETTLE_COMMAND, UNIGNORE_COMMAND, DESCRIBE_COMMAND] },
    renameProvider: { prepareProvider: true },
    // Registered for our own language alone where that can be done: Markdown has formatters of its own.
    ...(supports.formatting
      ? {}
      : {
          documentFormattingProvider: true,
          documentRangeFormattingProvider: true,
          documentOnTypeFormattingProvider: { firstTriggerCharacter: ON_TYPE },
        }),
    codeActionProvider: { codeActionKinds: [...ACTION_KINDS], resolveProvider: true },
    selectionRangeProvider: true,
    documentLinkProvider: { resolveProvider: true },
    semanticTokensProvider: { legend: LEGEND, full: { delta: true }, range: true },
    codeLensProvider: { resolveProvider: true },
    inlayHintProvider: { resolveProvider: true },
    callHierarchyProvider: true,
    diagnosticProvider: { identifier: 'gaojian', interFileDependencies: true, workspaceDiagnostics: true },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  },
});
