/** Some of many lines for a person: a hundred thousand of them tell no more than twenty, and nobody gets to what follows them. */
import { say } from '../core/base';

/** As many are said one by one. */
export const FEW = 20;

/** The first ones, then how many are left out. */
export const fewOf = (lines: readonly string[]): readonly string[] =>
  lines.length > FEW ? [...lines.slice(0, FEW), say('另有 {0} 处与上面相仿，没有列出', lines.length - FEW)] : lines;
