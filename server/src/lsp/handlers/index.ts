/** Registers every request; a handler is fromProto → service → toProto. */
import type { Diagnostic } from 'vscode-languageserver/node';
import type { Session } from '../session';
import { registerDetection } from './detection';
import { registerDiagnostics } from './diagnostics';
import { registerNavigation } from './navigation';
import { registerStructure } from './structure';

export interface Handlers {
  readonly diagnosticsOf: (uri: string) => Diagnostic[];
}

export const register = (session: Session): Handlers => {
  registerDetection(session);
  registerStructure(session);
  registerNavigation(session);
  return registerDiagnostics(session);
};
