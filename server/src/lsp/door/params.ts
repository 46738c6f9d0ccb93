/** Which shape the parameters of each request and notification must have: all that a handler reads of them, and no more. */
import {
  CHANGE_FIGURE,
  COUNTERPART,
  EXPLAIN,
  FRAME,
  IS_REPORT,
  REPORT,
  SERIES,
  SHEET,
  TEXT,
  VIEW,
} from '../../protocol';
import { anything, count, id, listOf, number, oneOf, optional, record, text, type Shape } from './shapes';

const position = record({ line: count, character: count });
const range = record({ start: position, end: position });
const document = record({ uri: text });
const inDocument = record({ textDocument: document });
const atPosition = record({ textDocument: document, position });
const inRange = record({ textDocument: document, range });
const place = record({ file: text, span: record({ start: count, end: count }) });
const located = record({ uri: text, position });
const folders = listOf(record({ uri: text }));

const REQUESTS: Readonly<Record<string, Shape>> = {
  initialize: record({
    capabilities: record({}),
    rootUri: optional(text),
    workspaceFolders: optional(folders),
    initializationOptions: anything,
  }),
  'textDocument/hover': atPosition,
  'textDocument/definition': atPosition,
  'textDocument/references': atPosition,
  'textDocument/documentHighlight': atPosition,
  'textDocument/prepareRename': atPosition,
  'textDocument/rename': record({ textDocument: document, position, newName: text }),
  'textDocument/prepareCallHierarchy': atPosition,
  'callHierarchy/incomingCalls': record({ item: record({ data: place }) }),
  'callHierarchy/outgoingCalls': record({ item: record({ data: place }) }),
  'textDocument/completion': record({
    textDocument: document,
    position,
    context: optional(record({ triggerKind: number, triggerCharacter: optional(text) })),
  }),
  'completionItem/resolve': record({
    label: text,
    data: optional(record({ uri: text, offset: count, typed: optional(text), source: text, label: text })),
  }),
  'textDocument/codeAction': record({
    textDocument: document,
    range,
    context: record({ only: optional(listOf(text)), triggerKind: optional(number) }),
  }),
  'codeAction/resolve': record({ title: text, data: optional(record({ provider: text, uri: text })) }),
  'textDocument/formatting': inDocument,
  'textDocument/rangeFormatting': inRange,
  'textDocument/onTypeFormatting': atPosition,
  'textDocument/documentSymbol': inDocument,
  'textDocument/foldingRange': inDocument,
  'textDocument/selectionRange': record({ textDocument: document, positions: listOf(position) }),
  'textDocument/semanticTokens/full': inDocument,
  'textDocument/semanticTokens/full/delta': record({ textDocument: document, previousResultId: text }),
  'textDocument/semanticTokens/range': inRange,
  'textDocument/codeLens': inDocument,
  'codeLens/resolve': record({
    range,
    data: optional(record({ uri: text, lens: record({ kind: text, span: record({ start: count, end: count }) }) })),
  }),
  'textDocument/inlayHint': inRange,
  'inlayHint/resolve': record({ position, data: optional(record({ uri: text, kind: text, offset: count })) }),
  'textDocument/documentLink': inDocument,
  'documentLink/resolve': record({ range, data: optional(record({ uri: text, start: count })) }),
  'textDocument/diagnostic': record({ textDocument: document, previousResultId: optional(text) }),
  'workspace/diagnostic': record({ previousResultIds: listOf(record({ uri: text, value: text })) }),
  'workspace/symbol': record({ query: text }),
  'workspace/executeCommand': record({ command: text, arguments: optional(listOf(anything)) }),
  [VIEW]: record({ view: oneOf('ledger', 'slogans', 'findings', 'targets'), parent: optional(text), filter: text }),
  [EXPLAIN]: located,
  [COUNTERPART]: located,
  [CHANGE_FIGURE]: record({ uri: text, position, text }),
  [IS_REPORT]: record({ text }),
  [TEXT]: document,
  [SHEET]: record({ uri: optional(text) }),
  [SERIES]: record({ series: text }),
  [FRAME]: document,
  [REPORT]: record({ format: oneOf('html', 'xlsx') }),
};

const NOTIFICATIONS: Readonly<Record<string, Shape>> = {
  'textDocument/didOpen': record({ textDocument: record({ uri: text, languageId: text, version: number, text }) }),
  'textDocument/didChange': record({
    textDocument: record({ uri: text, version: number }),
    contentChanges: listOf(record({ text, range: optional(range) })),
  }),
  'textDocument/didClose': inDocument,
  'textDocument/didSave': inDocument,
  'textDocument/willSave': inDocument,
  'workspace/didChangeWatchedFiles': record({ changes: listOf(record({ uri: text })) }),
  'workspace/didChangeWorkspaceFolders': record({ event: record({ added: folders, removed: folders }) }),
  'window/workDoneProgress/cancel': record({ token: id }),
  '$/setTrace': record({ value: text }),
  '$/progress': record({ token: id }),
};

/** `anything` for what the server does not know: the library answers that. */
export const shapeOf = (kind: 'request' | 'notification', method: string): Shape => {
  const known = kind === 'request' ? REQUESTS : NOTIFICATIONS;
  return (Object.hasOwn(known, method) ? known[method] : undefined) ?? anything;
};
