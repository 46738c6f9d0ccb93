/**
 * A word to the drafter in a message box of the client. Told, not asked: a client without such boxes owes no answer, and none that
 * fails to come can end the server.
 */
import { MessageType, ShowMessageNotification, type Connection } from 'vscode-languageserver/node';
import { oneLine } from '../core/base';
import { shown } from './shown';

export type Tell = (message: string) => void;

/** A refusal stands in the log too. */
export const tellError =
  (connection: Connection): Tell =>
  message => {
    connection.console.error(oneLine(message));
    tell(connection, MessageType.Error, message);
  };

export const tellInfo =
  (connection: Connection): Tell =>
  message =>
    tell(connection, MessageType.Info, message);

const tell = (connection: Connection, type: MessageType, message: string): void =>
  void connection.sendNotification(ShowMessageNotification.type, shown({ type, message: oneLine(message) }));
