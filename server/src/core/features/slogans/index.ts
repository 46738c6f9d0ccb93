/** The door of the slogans' features. */
export { numberedItems, sloganCard, type SloganCard } from './card';
export { LEVELS, levelName, levelOf, usualName, type Level } from './names';
export { sloganTree, type SloganNode, type SloganTree } from './tree';
