/** What every handler of one connection works with. */
import type { CancellationToken, Connection, Position, TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Cancel } from '../core/base';
import type { IndexedFile } from '../core/index/index';
import type { ReportService } from '../core/service';
import type { Words } from '../host/words';
import type { Files } from '../ports';
import type { ServerSettings } from '../protocol';
import type { Busy } from './busy';
import type { ConfigPlace, ConfigWriter } from './config-writer';
import type { EditGate, EditManners } from './edit-gate';
import type { Unread } from './unread';

export interface Session {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly words: Words;
  /** The one way to files on this disk. */
  readonly files: Files;
  readonly service: () => ReportService;
  /** What the editor's settings say; empty until they have been asked for. */
  readonly settings: () => ServerSettings;
  /** Brings the file up to its newest text; call before every answer about it. */
  readonly fresh: (uri: string) => void;
  /** Reads these texts; what fails is named, and the others are there. */
  readonly take: (texts: readonly { readonly file: string; readonly text: string }[]) => void;
  readonly unread: Pick<Unread, 'has' | 'refusalOf' | 'files'>;
  /** The same for every open file: before answers that look at others too. */
  readonly freshAll: () => void;
  /** Says that something is being checked. */
  readonly busy: Busy;
  /** Resolves when the workspace folders have been read. */
  readonly ready: () => Promise<void>;
  /** Tells the client that answers about other files may have changed. */
  readonly changed: () => void;
  /**
   * Makes a handler safe: what it throws is logged and `otherwise` is answered, so that no popup disturbs the drafter;
   * a request that was given up is answered as such.
   */
  readonly answer: <P, R, O>(
    name: string,
    otherwise: (params: P) => O,
    handler: (params: P, cancel: Cancel) => R | Promise<R>,
  ) => (params: P, token: CancellationToken) => Promise<R | O>;
  /** File and offset with every report up to date; undefined for a file that is not a report of ours. */
  readonly at: (uri: string, position: Position) => Promise<Located | undefined>;
  /** The page that explains a rule; undefined where the client named no folder with such pages. */
  readonly pageOf: (rule: string) => string | undefined;
  /** What the client can do, beyond what every client can. */
  readonly client: () => ClientManners;
  /** The only way for an edit of a text to leave. */
  readonly edits: EditGate;
  /** Changes the workspace's own configuration, one change after another. */
  readonly configure: ConfigWriter;
  /** Where the workspace's own configuration is, or would be; undefined without a folder on this disk. */
  readonly configuration: () => ConfigPlace | undefined;
}

export interface ClientManners extends EditManners {
  /** Has a command that asks for a new figure. */
  readonly changesFigures: boolean;
}

export interface Located {
  readonly file: IndexedFile;
  readonly offset: number;
}
