/** The door of renaming to its neighbours. */
export { prepareRename, renameAt } from './rename';
export { isRefusal, type Refusal, type Renamable, type RenamePoint, type Renaming } from './types';
