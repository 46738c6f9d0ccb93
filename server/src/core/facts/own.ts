/** What a workspace adds to the words that facts are read with: indicators, units, names of places and firms. */
import type { WorkspaceConfig } from '../config';
import { BUILT_IN_UNITS, withUnits, type Units } from '../lexicon';
import { BUILT_IN, withIndicators, type Dictionary } from './indicator/dictionary';
import type { OwnScope } from './scope';

export interface OwnWords {
  readonly dictionary: Dictionary;
  readonly units: Units;
  readonly scopes: readonly OwnScope[];
}

export const NO_OWN_WORDS: OwnWords = { dictionary: BUILT_IN, units: BUILT_IN_UNITS, scopes: [] };

export const ownWords = (config: Pick<WorkspaceConfig, 'indicators' | 'units' | 'scopes'>): OwnWords => {
  const units = withUnits(config.units);
  // The longest name goes first: 江北高新区 before 江北.
  const scopes = config.scopes
    .flatMap(s => [s.name, ...s.aliases].map(words => ({ words, name: s.name })))
    .sort((a, b) => b.words.length - a.words.length);
  return { dictionary: withIndicators(config.indicators, units), units, scopes };
};
