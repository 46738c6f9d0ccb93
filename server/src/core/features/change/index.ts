/** The door of changing a figure everywhere. */
export { changeFigure, changeScope } from './change';
export type { ChangeEdit, ChangeScope, FigureChange, OpenPlace } from './types';
