/** The net under every handler: failures are logged, cancellation is answered as the protocol wants it, and what a screen shows is inert. */
import {
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type Connection,
} from 'vscode-languageserver/node';
import { say, type Cancel } from '../core/base';
import { LEDGER_TEXT } from '../protocol';
import type { Session } from './context';
import { shown } from './shown';

export const toCancel = (token: CancellationToken): Cancel => ({
  get requested() {
    return token.isCancellationRequested;
  },
});

export const cancelled = (): ResponseError<void> => new ResponseError(LSPErrorCodes.RequestCancelled, say('已取消'));

/** For what has no empty answer: nothing to show and nothing shown are not the same. */
export const unanswered = (): never => {
  throw new ResponseError(ErrorCodes.InternalError, say('稿鉴没能完成这一请求，原因已记入“稿鉴”输出'));
};

/** Answers that are texts to be opened or pasted, each made safe for where it goes. */
const TEXTS: ReadonlySet<string> = new Set(['gaojian/text', LEDGER_TEXT]);

export const createAnswer =
  (connection: Connection): Session['answer'] =>
  (name, otherwise, handler) =>
  async (params, token) => {
    if (token.isCancellationRequested) throw cancelled();
    try {
      const answer = await handler(params, toCancel(token));
      if (token.isCancellationRequested) throw cancelled();
      return TEXTS.has(name) ? answer : shown(answer);
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      connection.console.error(
        say('{0} 出错：{1}', name, error instanceof Error ? (error.stack ?? error.message) : String(error)),
      );
      return otherwise(params);
    }
  };

/** Lets messages that have arrived meanwhile be heard, a cancellation above all. */
export const breathe = (): Promise<void> => new Promise(resolve => setImmediate(resolve));
