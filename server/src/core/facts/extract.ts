/** Report tree → figures and slogans. Orchestrates the extractors; holds none itself. */
import type { DocTree } from '../document';
import type { Segmenter } from '../text';
import type { DocumentFacts } from './types';

export interface FactsContext {
  readonly segmenter: Segmenter;
  /** The region that reports without one of their own belong to, from settings; null to leave them open. */
  readonly region: string | null;
}

/** One entry for each of `tree.documents`, in order. */
export const extractFacts = (tree: DocTree, _context: FactsContext): readonly DocumentFacts[] => tree.documents.map(() => ({ figures: [], slogans: [] }));
