/**
 * The one way to change `.gaojian.json`: one change after another, each made from the text that is there at that moment. A document
 * that the client has open goes before the file on disk; the file is written whole.
 */
import { applyEdits, type Edit } from 'jsonc-parser';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextDocuments } from 'vscode-languageserver/node';
import { say } from '../core/base';
import { CONFIG_FILE } from '../core/config';
import { toPath } from '../host/workspace';
import type { Files, Outputs } from '../ports';
import type { EditGate } from './edit-gate';

export interface ConfigPlace {
  readonly uri: string;
  /** The folder that it speaks for, without a slash at the end. */
  readonly folder: string;
  readonly exists: boolean;
  /** What could not be understood in it. */
  readonly problems: readonly string[];
}

/** A command of the client that changes the configuration; its arguments may be anything. Has it been written? */
export type ConfigCommand = (...args: readonly unknown[]) => Promise<boolean>;

/** The edits of a configuration's text; undefined where it is not written as it should be. */
export type ConfigChange = (text: string) => readonly Edit[] | undefined;

/** Has it been written? If not, the drafter has been told why. `label`: what the change is called. */
export type ConfigWriter = (label: string, change: ConfigChange) => Promise<boolean>;

export interface ConfigWriterOptions {
  readonly documents: TextDocuments<TextDocument>;
  readonly files: Files;
  readonly outputs: Outputs;
  readonly edits: EditGate;
  readonly place: () => ConfigPlace | undefined;
  readonly complain: (message: string) => void;
  /** The file on disk is another now. */
  readonly written: () => void;
}

const EMPTY = '{}\n';
/** As often the file may change between our reading and our writing. */
const TRIES = 3;

export const createConfigWriter = ({
  documents,
  files,
  outputs,
  edits,
  place,
  complain,
  written,
}: ConfigWriterOptions): ConfigWriter => {
  /** What a client holds after our last edit, as long as it has not said so itself. */
  let sent: { readonly uri: string; readonly version: number; readonly text: string } | undefined;

  const inDocument = async (label: string, change: ConfigChange, document: TextDocument): Promise<boolean> => {
    const { uri, version } = document;
    const text = sent?.uri === uri && sent.version === version ? sent.text : document.getText();
    const made = text.trim()
      ? change(text)
      : [{ offset: 0, length: text.length, content: applyEdits(EMPTY, [...(change(EMPTY) ?? [])]) }];
    if (!made) return refuse();
    const applied = await edits.apply(
      label,
      { uri, version, getText: () => text },
      made.map(({ offset, length, content }) => ({ span: { start: offset, end: offset + length }, newText: content })),
    );
    if (applied) sent = { uri, version, text: applyEdits(text, [...made]) };
    return applied;
  };

  const onDisk = async (change: ConfigChange, path: string): Promise<boolean> => {
    for (let tries = 0; tries < TRIES; tries++) {
      const read = await files.readJson(path);
      if ('reason' in read && !read.missing) return refuse(read.reason);
      const [text, before] = 'reason' in read ? ['', undefined] : [read.text, read];
      const base = text.trim() ? text : EMPTY;
      const made = change(base);
      if (!made) return refuse();
      if ((await files.stampOf(path))?.digest !== before?.stamp.digest) continue;
      const refusal = await outputs.write(
        path,
        `${before?.encoding === 'utf-8-bom' ? '\ufeff' : ''}${applyEdits(base, [...made])}`,
        [],
      );
      if (refusal) return refuse(refusal.reason);
      written();
      return true;
    }
    return refuse(say('别的程序正在改它，请稍后再试'));
  };

  const refuse = (reason: string = say('不是有效的 JSON，请先改好再试')): false => {
    complain(say('没有写入 {0}：{1}', CONFIG_FILE, reason));
    return false;
  };

  const write: ConfigWriter = async (label, change) => {
    const at = place();
    const path = at && toPath(at.uri);
    if (!at || path === undefined) return false;
    const document = documents.get(at.uri);
    return document ? inDocument(label, change, document) : onDisk(change, path);
  };

  let queue: Promise<unknown> = Promise.resolve();
  return (label, change) => {
    const done = queue.then(() => write(label, change));
    queue = done.catch(() => undefined);
    return done;
  };
};
