/** Word documents of the workspace as text, read only: a conflict with last year's `.docx` can be followed to its place. */
import { workspace, type Disposable } from 'vscode';
import { TEXT, WORD_SCHEME, type TextParams } from '../../server/src/protocol';
import type { Server } from './server';

export const registerWord = (server: Server): Disposable =>
  workspace.registerTextDocumentContentProvider(WORD_SCHEME, {
    provideTextDocumentContent: async uri =>
      (await server.request<string | null>(TEXT, { uri: uri.toString() } satisfies TextParams)) ?? '',
  });
