/** Registers every request; a handler is fromProto → service → toProto. */
import type { Session } from '../context';
import { registerActions } from './actions';
import { registerCompletion } from './completion';
import { registerDetection } from './detection';
import { registerDiagnostics, type Handlers } from './diagnostics';
import { registerCommands } from './commands';
import { registerHierarchy } from './hierarchy';
import { registerInlays } from './inlays';
import { registerLenses } from './lenses';
import { registerLinks } from './links';
import { registerFormatting } from './formatting';
import { registerNavigation } from './navigation';
import { registerRename } from './rename';
import { registerSelection } from './selection';
import { registerSheet } from './sheet';
import { registerStructure } from './structure';
import { registerTokens } from './tokens';
import { registerViews } from './views';

export const register = (session: Session): Handlers => {
  registerDetection(session);
  registerStructure(session);
  registerNavigation(session);
  registerViews(session);
  registerSheet(session);
  registerCompletion(session);
  registerRename(session);
  registerActions(session);
  registerCommands(session);
  registerSelection(session);
  registerLinks(session);
  registerTokens(session);
  registerLenses(session);
  registerInlays(session);
  registerHierarchy(session);
  registerFormatting(session);
  return registerDiagnostics(session);
};
