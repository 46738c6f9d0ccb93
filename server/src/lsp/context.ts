/** What every handler of one connection works with. */
import type { Connection, TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ReportService } from '../core/service';
import type { Words } from '../host/words';

export interface Session {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly words: Words;
  readonly service: () => ReportService;
  /** Brings the file up to its newest text; call before every answer about it. */
  readonly fresh: (uri: string) => void;
  /** Resolves when the workspace folders have been read. */
  readonly ready: () => Promise<void>;
  /** Tells the client that answers about other files may have changed. */
  readonly changed: () => void;
}

