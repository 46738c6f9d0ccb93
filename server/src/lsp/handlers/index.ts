/** Registers every request; a handler is fromProto → service → toProto. */
import type { Session } from '../context';
import { registerDetection } from './detection';
import { registerDiagnostics, type Handlers } from './diagnostics';
import { registerNavigation } from './navigation';
import { registerStructure } from './structure';
import { registerViews } from './views';

export const register = (session: Session): Handlers => {
  registerDetection(session);
  registerStructure(session);
  registerNavigation(session);
  registerViews(session);
  return registerDiagnostics(session);
};
