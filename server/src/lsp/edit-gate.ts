/**
 * The one gate through which every edit of a text leaves the server. An edit goes out for the text that it was made for, or not at
 * all: open documents are named with their version, closed files are read again, and what core finds wrong with an edit drops the
 * whole of it, with a word to the drafter and one in the log. No handler makes an edit of the protocol another way; lint holds it.
 */
import {
  AnnotatedTextEdit,
  LSPErrorCodes,
  ResponseError,
  TextDocumentEdit,
  type ChangeAnnotation,
  type Connection,
  type TextDocuments,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { decoded, say } from '../core/base';
import type { Edit } from '../core/checks';
import { breachOf, type GateRequest, type Renaming } from '../core/features';
import type { ReportService } from '../core/service';
import { createSource, type SourceText } from '../core/text';
import { toPath } from '../host/workspace';
import type { Encoding, Files } from '../ports';
import { tellError } from './tell';
import { toRange } from './toProto';

export type ProposedEdit = Renaming['edits'][number];

export interface Proposal extends Pick<GateRequest, 'kind' | 'within' | 'removes'> {
  readonly edits: readonly ProposedEdit[];
}

/** Makes the edits from the texts as they are when it is called; called again where they turn out to be others. */
export type Maker = () => Proposal | undefined;

/** An edit of a file that an editor would not write back as it is, and what to do instead. */
export interface LeftEdit {
  readonly edit: ProposedEdit;
  readonly how: string;
}

export interface Gated {
  readonly edit: WorkspaceEdit;
  readonly left: readonly LeftEdit[];
}

export interface EditGate {
  /** Edits of the document that is asked about; empty where nothing is to be done or may be done. */
  readonly ofDocument: (uri: string, make: Maker) => Promise<TextEdit[]>;
  /** Edits of any files, asked for in `uri`. What cannot be written is left and told; undefined where nothing may be done. */
  readonly ofWorkspace: (uri: string, make: Maker) => Promise<Gated | undefined>;
  /** The same as a whole: nothing is done where something would be left. */
  readonly whole: (uri: string, make: Maker) => Promise<WorkspaceEdit | undefined>;
  /** What a completion puts in; undefined where it may not. */
  readonly insertion: (source: SourceText, edit: Pick<Edit, 'span' | 'newText'>) => TextEdit | undefined;
  /** Asks the client to change an open document that is no report. */
  readonly apply: (
    label: string,
    document: Pick<TextDocument, 'uri' | 'version' | 'getText'>,
    edits: GateRequest['edits'],
  ) => Promise<boolean>;
}

/** What a client does with edits, beyond what every client does. */
export interface EditManners {
  /** Asks before it makes an edit that wants to be confirmed. */
  readonly confirms: boolean;
  /** Takes edits that name the version of the document that they were made for. */
  readonly versions: boolean;
}

export interface GateOptions {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly files: Files;
  readonly service: () => ReportService;
  readonly freshAll: () => void;
  /** Reads these texts in the place of what was known of the files. */
  readonly take: (texts: readonly { readonly file: string; readonly text: string }[]) => void;
  readonly client: () => EditManners;
}

/** As often an edit is made anew; a file that changes all the time is left alone. */
const TRIES = 3;

export const createEditGate = ({
  connection,
  documents,
  files,
  service,
  freshAll,
  take,
  client,
}: GateOptions): EditGate => {
  const tell = tellError(connection);

  /** Whether the file is still the text that the edits were made for; if not, it is known anew. */
  const examine = async (file: string, text: string): Promise<Examined> => {
    const path = toPath(file);
    const read = path === undefined ? undefined : await files.readReport(path);
    // It may have been opened meanwhile.
    if (documents.get(file)) return 'moved';
    if (!read || 'reason' in read) {
      service().remove(file);
      connection.console.warn(say('没有改动 {0}：{1}', nameOf(file), read?.reason ?? say('不在这台机器的磁盘上')));
      return 'moved';
    }
    if (read.text === text) return { encoding: read.encoding };
    take([{ file, text: read.text }]);
    return 'moved';
  };

  /** The edits, made for texts that are still those of the editor and the disk; checked as a whole. */
  const settle = async (uri: string, make: Maker): Promise<Settled | undefined> => {
    const version = documents.get(uri)?.version;
    for (let tries = 0; tries < TRIES; tries++) {
      // Places were given in the text as it was when they were asked about.
      if (documents.get(uri)?.version !== version)
        throw new ResponseError(LSPErrorCodes.ContentModified, say('文稿在这期间又有改动，请再试一次'));
      freshAll();
      const proposal = make();
      if (!proposal) return undefined;
      const sources = new Map<string, SourceText>();
      for (const { file } of proposal.edits) {
        const source = service().get(file)?.tree.source;
        if (source) sources.set(file, source);
      }
      const examined = await Promise.all(
        [...sources]
          .filter(([file]) => !documents.get(file))
          .map(async ([file, { text }]) => ({ file, found: await examine(file, text) })),
      );
      if (examined.some(e => e.file === uri && e.found === 'moved') && !documents.get(uri)) {
        tell(say('{0} 已在磁盘上改动，请重新打开后再改', nameOf(uri)));
        return undefined;
      }
      const areThoseOf = [...sources].every(
        ([file, { text }]) =>
          documents.get(file)?.getText() === text || (!documents.get(file) && examined.some(e => e.file === file)),
      );
      if (!areThoseOf || examined.some(e => e.found === 'moved')) continue;
      const encodings = new Map(
        examined.flatMap(({ file, found }) => (found === 'moved' ? [] : [[file, found.encoding] as const])),
      );
      return checked(proposal, sources, encodings);
    }
    tell(say('没有改动：{0} 正在别处改动，请稍后再试', nameOf(uri)));
    return undefined;
  };

  const checked = (
    proposal: Proposal,
    sources: ReadonlyMap<string, SourceText>,
    encodings: ReadonlyMap<string, Encoding>,
  ): Settled | undefined => {
    const byFile = new Map<string, ProposedEdit[]>();
    const left: LeftEdit[] = [];
    for (const edit of proposal.edits) {
      if (!sources.has(edit.file)) {
        refuse(edit.file, say('没有读到它的原文'));
        return undefined;
      }
      const how = obstacle(edit.file, encodings.get(edit.file));
      if (how !== undefined) left.push({ edit, how });
      else byFile.set(edit.file, [...(byFile.get(edit.file) ?? []), edit]);
    }
    for (const [file, edits] of byFile) {
      const { kind, within, removes } = proposal;
      edits.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
      const breach = breachOf({
        text: sources.get(file)?.text ?? '',
        edits,
        kind,
        ...(within ? { within } : {}),
        ...(removes ? { removes } : {}),
      });
      if (breach !== undefined) {
        refuse(file, breach);
        return undefined;
      }
    }
    return { byFile, sources, left };
  };

  const refuse = (file: string, breach: string): void =>
    tell(
      say(
        '没有改动 {0}：{1}。为免伤及原文，这次改动已全部放弃，请手工修改，并把这一情况告诉开发者',
        nameOf(file),
        breach,
      ),
    );

  const toWorkspaceEdit = ({ byFile, sources }: Settled): WorkspaceEdit => {
    const { versions, confirms } = client();
    const annotations: Record<string, ChangeAnnotation> = {};
    const toEdit = (source: SourceText, { span, newText, confirm }: ProposedEdit): TextEdit => {
      const range = toRange(source, span);
      if (!confirm || !confirms) return { range, newText };
      const id = `${confirm.label}|${confirm.description}`;
      annotations[id] = { ...confirm, needsConfirmation: true };
      return AnnotatedTextEdit.replace(range, newText, id);
    };
    const all = [...byFile].map(([uri, edits]) => ({
      uri,
      edits: edits.flatMap(e => {
        const source = sources.get(uri);
        return source ? [toEdit(source, e)] : [];
      }),
    }));
    if (!versions) return { changes: Object.fromEntries(all.map(({ uri, edits }) => [uri, edits])) };
    return {
      documentChanges: all.map(({ uri, edits }) =>
        TextDocumentEdit.create({ uri, version: documents.get(uri)?.version ?? null }, edits),
      ),
      ...(Object.keys(annotations).length ? { changeAnnotations: annotations } : {}),
    };
  };

  const gate: EditGate = {
    ofDocument: async (uri, make) => {
      const settled = await settle(uri, make);
      const source = settled?.sources.get(uri);
      if (!settled || !source) return [];
      return (settled.byFile.get(uri) ?? []).map(({ span, newText }) => ({ range: toRange(source, span), newText }));
    },
    ofWorkspace: async (uri, make) => {
      const settled = await settle(uri, make);
      return settled && { edit: toWorkspaceEdit(settled), left: settled.left };
    },
    whole: async (uri, make) => {
      const gated = await gate.ofWorkspace(uri, make);
      const [first] = gated?.left ?? [];
      if (!first) return gated?.edit;
      tell(say('没有改动 {0}：{1}', nameOf(first.edit.file), first.how));
      return undefined;
    },
    insertion: (source, { span, newText }) =>
      breachOf({ text: source.text, edits: [{ span, newText }], kind: 'named' }) === undefined
        ? { range: toRange(source, span), newText }
        : undefined,
    apply: async (label, document, edits) => {
      const { uri, version } = document;
      const source = createSource(document.getText());
      const breach = breachOf({ text: source.text, edits, kind: 'named' });
      if (breach !== undefined) {
        refuse(uri, breach);
        return false;
      }
      const changes = edits.map(({ span, newText }) => ({ range: toRange(source, span), newText }));
      const edit = client().versions
        ? { documentChanges: [TextDocumentEdit.create({ uri, version }, changes)] }
        : { changes: { [uri]: changes } };
      const { applied } = await connection.workspace.applyEdit({ label, edit });
      if (!applied) tell(say('编辑器没有写入 {0}，请看文件是否只读，或稍后再试', nameOf(uri)));
      return applied;
    },
  };
  return gate;
};

type Examined = 'moved' | { readonly encoding: Encoding };

interface Settled {
  readonly byFile: ReadonlyMap<string, readonly ProposedEdit[]>;
  readonly sources: ReadonlyMap<string, SourceText>;
  readonly left: readonly LeftEdit[];
}

/** Why an editor would not write the file back as it is. An open document is in its editor's own encoding. */
const obstacle = (file: string, encoding: Encoding | undefined): string | undefined => {
  if (/\.docx$/i.test(file)) return say('Word 文稿请在 Word 中改');
  const name = encoding && FOREIGN[encoding];
  return name === undefined ? undefined : say('文字编码是 {0}，请用原来的程序打开后改', name);
};

const FOREIGN: Readonly<Partial<Record<Encoding, string>>> = {
  gb18030: 'GBK/GB18030',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
};

const nameOf = (uri: string): string => decoded(uri.slice(uri.lastIndexOf('/') + 1));
