/**
 * The last step of every answer that a screen shows: names, titles, messages and tooltips hold nothing that the screen would obey
 * (controls, direction overrides, line breaks, icons). It works on all strings of an answer but those that are known to be for
 * the machine, so that a new field is safe without being thought of.
 */
import { label, labelLines } from '../core/base';

/** Names of fields that are compared, opened or written into a text, never shown; what is below them stays as it is. */
const FOR_THE_MACHINE: ReadonlySet<string> = new Set([
  'uri',
  'targetUri',
  'target',
  'href',
  'data',
  'id',
  'kind',
  'mark',
  'state',
  'series',
  'fingerprint',
  'traces',
  'code',
  'source',
  'resultId',
  'arguments',
  'command',
  'newText',
  'insertText',
  'filterText',
  'sortText',
  'annotationId',
  'placeholder',
  'copied',
]);

/** Fields whose line breaks are ours. */
const OF_LINES: ReadonlySet<string> = new Set(['message', 'tooltip']);

/** A bare string is a text that was asked for as such. */
export const shown = <T>(answer: T): T => (typeof answer === 'string' ? answer : (shownValue(answer, '') as T));

const shownValue = (value: unknown, name: string): unknown => {
  if (typeof value === 'string') return OF_LINES.has(name) ? labelLines(value) : label(value);
  if (Array.isArray(value)) return typeof value[0] === 'number' ? value : value.map(v => shownValue(v, name));
  if (typeof value !== 'object' || value === null || isMarkdown(value) || !isPlain(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, v]) => [key, FOR_THE_MACHINE.has(key) && !isCommand(v) ? v : shownValue(v, key)]),
  );
};

/** Made by `toMarkup` and escaped there. */
const isMarkdown = (value: object): boolean => 'kind' in value && value.kind === 'markdown';

/** A command has a title beside its arguments. */
const isCommand = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'command' in value && 'title' in value;

const isPlain = (value: object): boolean =>
  Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null;
