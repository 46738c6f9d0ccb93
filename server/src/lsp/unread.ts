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
  forget(file: string): void;
  has(file: string): boolean;
  files(): readonly string[];
}

export const createUnread = (connection: Connection): Unread => {
  const unread = new Set<string>();
  return {
    note: (files, failed) => {
      for (const f of files) unread.delete(f);
      for (const { file, reason } of failed) {
        unread.add(file);
        connection.console.error(say('无法读取 {0}：{1}', file, reason));
      }
    },
    forget: file => void unread.delete(file),
    has: file => unread.has(file),
    files: () => [...unread],
  };
};

/** What stands at the top of a file that could not be read. */
export const unreadDiagnostic = (): Diagnostic => ({
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
  severity: DiagnosticSeverity.Error,
  source: SOURCE,
  message: say('无法读取：稿鉴读这份文件时出错，没有检查它，其他文件照常检查。原因已记入“稿鉴”输出，请把它告诉开发者'),
});
