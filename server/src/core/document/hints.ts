/** What is known of a report beside its text: from the workspace's configuration, and where its file lies. */
import type { DocumentKind } from '../config';
import type { CalendarDate } from './types';

/** What a person has said of this very document goes before every reading. */
export interface DocumentHints {
  readonly date: CalendarDate | null;
  readonly region: string | null;
  readonly kind: DocumentKind | null;
  readonly speechYear: number | null;
  readonly dataYear: number | null;
  /** For reports that do not say whose they are. */
  readonly otherwise: string | null;
  /** Path or URI; its last part may name year and place: 2014_某地.txt. Empty for none. */
  readonly file: string;
}

export const NO_HINTS: DocumentHints = {
  date: null,
  region: null,
  kind: null,
  speechYear: null,
  dataYear: null,
  otherwise: null,
  file: '',
};
