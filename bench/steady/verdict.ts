/** What a section of the bench comes to: how many cases, and each that failed, by the way it failed. */

/** `range`: a span outside the text, inside a character, reversed, overlapping or not nested. `lost`: a safe edit that loses a character, or another that takes out what it does not name. */
export type Fault = 'crash' | 'hang' | 'memory' | 'range' | 'lost' | 'unsteady' | 'words';

export const FAULTS: Readonly<Record<Fault, string>> = {
  crash: 'crashes',
  hang: 'hangs',
  memory: 'memory',
  range: 'wrong ranges',
  lost: 'lost characters',
  unsteady: 'unsteady answers',
  words: 'words that are not for drafters',
};

export interface Breach {
  readonly fault: Fault;
  readonly what: string;
}

export interface Failure extends Breach {
  /** By which the case is made again: `fuzz 4711`, or the id of an input. */
  readonly id: string;
  /** The smallest input that was found, shortened for the list. */
  readonly input: string;
}

export interface Section {
  readonly name: string;
  readonly cases: number;
  readonly failures: readonly Failure[];
  /** What was measured besides. */
  readonly notes: readonly string[];
}

export const shortened = (text: string, most = 160): string => {
  const shown = JSON.stringify(text);
  return shown.length <= most ? shown : `${shown.slice(0, most)}… (${text.length})`;
};

export const wordsOf = (error: unknown): string =>
  error instanceof Error
    ? (error.stack ?? error.message).split('\n').slice(0, 3).join(' ').replace(/\s+/g, ' ')
    : String(error);
