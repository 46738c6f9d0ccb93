/** One outline mark in a paragraph's view, before it has a place in the tree. */
import type { Marker } from './marker';
import type { HeadingStyle } from './types';

export interface Mark {
  readonly paragraph: number;
  /** In the paragraph's view: from the marker to the end of the title. */
  readonly start: number;
  readonly end: number;
  readonly marker: Marker | null;
  readonly style: HeadingStyle;
  readonly title: string;
  /** Heads a part of the report, alone on its line and without a number of a series. */
  readonly section?: true;
  /** How many # stand before it, or its level by style. */
  readonly hashes?: number;
}

/** Does it stand at the head of its paragraph? Signs of Markdown do not count. */
export const isAtHead = (mark: Mark | undefined): boolean =>
  mark !== undefined && (mark.start === 0 || mark.hashes !== undefined);
