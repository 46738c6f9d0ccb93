/** Shapes that parameters must have, one small function each. A shape says what is wrong with a value, in words for whoever wrote the client. */
import { say } from '../../core/base';

export interface Wrong {
  /** The part that is wrong: `position.line`; empty for the whole. */
  readonly at: string;
  readonly wanted: string;
}

/** Undefined where nothing is wrong. */
export type Shape = (value: unknown) => Wrong | undefined;

export const anything: Shape = () => undefined;

export const text: Shape = value => (typeof value === 'string' ? undefined : wrong(say('文字')));

export const number: Shape = value => (typeof value === 'number' ? undefined : wrong(say('数')));

/** What lines, characters and offsets are counted in. */
export const count: Shape = value =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? undefined : wrong(say('不小于0的整数'));

/** The protocol's ids and tokens. */
export const id: Shape = value =>
  typeof value === 'string' || typeof value === 'number' ? undefined : wrong(say('文字或数'));

export const oneOf =
  (...words: readonly string[]): Shape =>
  value =>
    typeof value === 'string' && words.includes(value) ? undefined : wrong(say('{0}之一', words.join('、')));

/** Left out, or null: many clients write the one for the other. */
export const optional =
  (shape: Shape): Shape =>
  value =>
    value === undefined || value === null ? undefined : shape(value);

export const listOf =
  (shape: Shape): Shape =>
  value => {
    if (!Array.isArray(value)) return wrong(say('列表'));
    for (const [i, item] of value.entries()) {
      const found = shape(item);
      if (found) return inside(String(i), found);
    }
    return undefined;
  };

/** Only the parts that are read are looked at; what else a client sends is its own affair. */
export const record =
  (parts: Readonly<Record<string, Shape>>): Shape =>
  value => {
    if (!isRecord(value)) return wrong(say('对象'));
    for (const [name, shape] of Object.entries(parts)) {
      const found = shape(value[name]);
      if (found) return inside(name, found);
    }
    return undefined;
  };

const wrong = (wanted: string): Wrong => ({ at: '', wanted });
const inside = (name: string, { at, wanted }: Wrong): Wrong => ({ at: at ? `${name}.${at}` : name, wanted });
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
