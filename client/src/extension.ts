/** Activation: puts server, status, detection and commands together. No analysis lives in the client. */
import { commands, window, workspace, type Event, type ExtensionContext } from 'vscode';
import type { StatusParams } from '../../server/src/protocol';
import { registerCommands } from './commands';
import { registerChangeFigure } from './change-figure';
import { registerCounterpart } from './counterpart';
import { registerDetection } from './detection';
import { registerExplain } from './explain';
import { registerExportReport } from './export-report';
import { createFrame } from './frame';
import { registerFindings } from './findings';
import { createLanguageStatus } from './language-status';
import { registerOffice } from './office';
import { registerSample } from './sample';
import { createServer } from './server';
import { createSheet, type Sheet } from './sheet';
import { createStatus } from './status';
import { createViews, type Views } from './views';
import { registerWord } from './word';

/** What other extensions and the tests may wait for. */
export interface GaojianApi {
  /** Fires after the server has read or checked a report anew. */
  readonly onDidChangeStatus: Event<StatusParams>;
  /** Fires whenever the server has come up, the first time and after every restart. */
  readonly onDidStart: Event<void>;
  readonly isRunning: () => boolean;
  readonly views: Views;
  readonly sheet: Sheet;
}

export const activate = async (context: ExtensionContext): Promise<GaojianApi> => {
  const server = createServer(context);
  const { views, disposable } = createViews(server);
  const { sheet, disposable: ofSheet } = createSheet(context, server);
  context.subscriptions.push(ofSheet);
  const detection = registerDetection(server, {
    documents: () => workspace.textDocuments,
    active: () => window.activeTextEditor?.document,
  });
  context.subscriptions.push(
    server,
    createStatus(server),
    createLanguageStatus(server),
    disposable,
    ...registerCommands(server),
    createFrame(server),
    registerExportReport(server),
    registerFindings(),
    registerExplain(server),
    registerCounterpart(server),
    registerChangeFigure(server),
    registerSample(context),
    registerWord(server),
    registerOffice(server),
    detection,
  );
  await commands.executeCommand('setContext', 'gaojian.active', true);
  await server.start();
  return {
    onDidChangeStatus: server.onDidChangeStatus,
    onDidStart: server.onDidStart,
    isRunning: server.isRunning,
    views,
    sheet,
  };
};
