/** What may be said when: nothing before `initialize`, that once only, and nothing but `exit` after `shutdown`. */
import { ErrorCodes } from 'vscode-languageserver/node';
import { say } from '../../core/base';

export interface Refusal {
  readonly code: number;
  readonly message: string;
}

export interface Turns {
  /** Why a request may not be answered now; undefined where it may. */
  refusal(method: string): Refusal | undefined;
  /** A request has been let in. */
  take(method: string): void;
  /** Is a notification to be heard now? */
  hears(method: string): boolean;
}

export const createTurns = (): Turns => {
  let state: 'new' | 'running' | 'over' = 'new';
  return {
    refusal: method => {
      if (state === 'over')
        return { code: ErrorCodes.InvalidRequest, message: say('服务正在退出，不再受理 {0}', method) };
      if (state === 'running' && method === 'initialize')
        return { code: ErrorCodes.InvalidRequest, message: say('服务已经初始化，不能再次发送 initialize') };
      if (state === 'new' && method !== 'initialize')
        return {
          code: ErrorCodes.ServerNotInitialized,
          message: say('服务尚未初始化，请先发送 initialize，再发送 {0}', method),
        };
      return undefined;
    },
    take: method => {
      if (method === 'initialize') state = 'running';
      else if (method === 'shutdown') state = 'over';
    },
    hears: method => state === 'running' || method === 'exit' || method.startsWith('$/'),
  };
};
