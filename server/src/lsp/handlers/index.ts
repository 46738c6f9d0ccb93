/** Registers every request; a handler is fromProto → service → toProto. */
import type { Session } from '../context';
import { registerActions } from './actions';
import { registerCompletion } from './completion';
import { registerDetection } from './detection';
import { registerDiagnostics, type Handlers } from './diagnostics';
import { registerIgnore } from './ignore';
import { registerNavigation } from './navigation';
import { registerRename } from './rename';
import { registerStructure } from './structure';
import { registerViews } from './views';

export const register = (session: Session): Handlers => {
  registerDetection(session);
  registerStructure(session);
  registerNavigation(session);
  registerViews(session);
  registerCompletion(session);
  registerRename(session);
  registerActions(session);
  registerIgnore(session);
  return registerDiagnostics(session);
};
