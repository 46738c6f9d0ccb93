/**
 * The door of the connection: every message passes it before any handler sees it. What comes out of turn and what has not
 * the shape that its handler reads is answered here, with a sentence of its own; a handler never meets nonsense.
 */
import {
  ErrorCodes,
  Message,
  ResponseError,
  type Connection,
  type ConnectionOptions,
  type MessageStrategy,
  type NotificationMessage,
  type RequestMessage,
} from 'vscode-languageserver/node';
import { say } from '../../core/base';
import { shapeOf } from './params';
import { createTurns, type Refusal } from './turns';
import type { Wrong } from './shapes';

/** `make` creates the connection with the options that put the door into it. */
export const withDoor = (make: (options: ConnectionOptions) => Connection): Connection => {
  const turns = createTurns();
  const passed = (request: RequestMessage): RequestMessage => {
    const refusal = turns.refusal(request.method) ?? refusalOf(request);
    if (refusal) return { ...request, method: REFUSED, params: { ...refusal } };
    turns.take(request.method);
    return request;
  };
  const isHeard = (notification: NotificationMessage): boolean => {
    if (!turns.hears(notification.method)) return false;
    const wrong = shapeOf('notification', notification.method)(notification.params);
    if (wrong) connection.console.error(sentence(notification.method, wrong));
    return !wrong;
  };
  const messageStrategy: MessageStrategy = {
    handleMessage: (message, next) => {
      if (Message.isRequest(message)) next(passed(message));
      else if (!Message.isNotification(message) || isHeard(message)) next(message);
    },
  };
  const connection = make({ messageStrategy });
  connection.onRequest(REFUSED, ({ code, message }: Refusal) => new ResponseError(code, message));
  return connection;
};

/** Refused requests go on under this name: only a handler's answer reaches the client under the request's id. */
const REFUSED = 'gaojian/refused';

const refusalOf = ({ method, params }: RequestMessage): Refusal | undefined => {
  if (method === REFUSED) return { code: ErrorCodes.MethodNotFound, message: say('没有 {0} 这一请求', method) };
  const wrong = shapeOf('request', method)(params);
  return wrong && { code: ErrorCodes.InvalidParams, message: sentence(method, wrong) };
};

const sentence = (method: string, { at, wanted }: Wrong): string =>
  at ? say('{0} 的参数有误：{1} 应为{2}', method, at, wanted) : say('{0} 的参数有误：应为{1}', method, wanted);
