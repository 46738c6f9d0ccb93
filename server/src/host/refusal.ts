/** A file that we do not read or write, though the system would let us. The message is for a drafter. */
import { Refusal } from '../formats/refusal';
import type { UnreadableFile } from '../ports';
import { codeOf, systemReason } from './reasons';

export { Refusal };

export const reasonOf = (error: unknown): string => (error instanceof Refusal ? error.message : systemReason(error));

/** What was thrown while a file was read, as an answer. */
export const unreadable = (file: string, error: unknown): UnreadableFile => ({
  file,
  reason: reasonOf(error),
  missing: ['ENOENT', 'ENOTDIR'].includes(codeOf(error)),
});
