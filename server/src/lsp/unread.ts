/**
 * Files that the server could not read. Each is named where its drafter looks, in its own diagnostics, and goes into the log
 * with what went wrong; every other file is served as if it were not there.
 */
import { DiagnosticSeverity, type Connection, type Diagnostic } from 'vscode-languageserver/node';
import { say } from '../core/base';
import type { UnreadFile } from '../core/service';
import { SOURCE } from '../protocol';

export interface Unread {
  /** Notes the result of reading these files: those that failed, and those that did not any more. */
  note(files: readonly string[], failed: readonly UnreadFile[]): void;
  /** Notes a text that is not read at all, with a reason for its drafter. */
  refuse(file: string, reason: string): void;
  forget(file: string): void;
  has(file: string): boolean;
  /** Undefined for a text that was read, and for one that we failed on. */
  refusalOf(file: string): string | undefined;
  files(): readonly string[];
}

export const createUnread = (connection: Connection): Unread => {
  /** With the reason for its drafter, where there is one. */
  const unread = new Map<string, string | undefined>();
  return {
    note: (files, failed) => {
      for (const f of files) unread.delete(f);
      for (const { file, reason } of failed) {
        unread.set(file, undefined);
        connection.console.error(say('无法读取 {0}：{1}', file, reason));
      }
    },
    refuse: (file, reason) => {
      // Once is enough for the log, however often it is typed in.
      if (unread.get(file) === undefined) connection.console.warn(say('无法读取 {0}：{1}', file, reason));
      unread.set(file, reason);
    },
    forget: file => void unread.delete(file),
    has: file => unread.has(file),
    refusalOf: file => unread.get(file),
    files: () => [...unread.keys()],
  };
};

/** What stands at the top of a file that was not read. */
export const unreadDiagnostic = (refusal: string | undefined): Diagnostic => ({
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
  severity: refusal === undefined ? DiagnosticSeverity.Error : DiagnosticSeverity.Information,
  source: SOURCE,
  message:
    refusal === undefined
      ? say('无法读取：稿鉴读这份文件时出错，没有检查它，其他文件照常检查。原因已记入“稿鉴”输出，请把它告诉开发者')
      : say('没有检查这份文件：{0}。仍可照常编辑，其他文件照常检查', refusal),
});
