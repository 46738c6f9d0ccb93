// The walk in order; each step takes up where the one before left off.
import { editorSteps } from './editor.mjs';
import { firstSteps } from './first.mjs';
import { sheetSteps } from './sheet.mjs';
import { sideBarSteps } from './sidebar.mjs';
import { themeSteps } from './themes.mjs';

export const steps = [...editorSteps, ...sideBarSteps, ...sheetSteps, ...themeSteps, ...firstSteps];
