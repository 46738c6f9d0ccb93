/**
 * Looks at the bytes of a stream of messages before the library reads them. A header that is none leaves the library waiting for
 * ever: it would live and hear nothing. Here it is told what is wrong, so that the server can say so and end.
 */
import { say } from '../core/base';

/** Takes the next bytes; gives a reason, once, where they can be no messages. */
export type Framing = (chunk: Uint8Array) => string | undefined;

export const createFraming = (): Framing => {
  let header = '';
  /** Bytes of the body that are still to come. */
  let left = 0;
  /** The last bytes of the body, as text. */
  let tail = '';
  return chunk => {
    let at = 0;
    while (at < chunk.length) {
      if (left > 0) {
        const body = chunk.subarray(at, at + left);
        const told = lies(tail, body);
        if (told) return told;
        tail = (tail + latin(body.subarray(-TAIL))).slice(-TAIL);
        at += body.length;
        left -= body.length;
        continue;
      }
      header += String.fromCharCode(chunk[at++] ?? 0);
      const wrong = wrongIn(header);
      if (wrong) return wrong;
      if (!header.endsWith('\r\n\r\n')) continue;
      const length = lengthIn(header);
      if (typeof length === 'string') return length;
      left = length;
      header = tail = '';
    }
    return undefined;
  };
};

const LONGEST_HEADER = 1024;
/** In bytes; no text that is accepted comes near it. */
const LONGEST_BODY = 256 * 1024 * 1024;

/** As far as the header has come. */
const wrongIn = (header: string): string | undefined => {
  if (header.length > LONGEST_HEADER) return say('消息头过长');
  const last = header.charCodeAt(header.length - 1);
  if (last === LF && header.charCodeAt(header.length - 2) !== CR) return say('消息头须以回车加换行（CR LF）断行');
  // A name and a colon tell a header from anything else.
  const line = header.slice(header.lastIndexOf('\n') + 1);
  return /^(?:[A-Za-z-]*(?::[^\n]*)?|\r\n?)$/.test(line) ? undefined : say('消息没有消息头');
};

const lengthIn = (header: string): number | string => {
  const found = header
    .split('\r\n')
    .find(line => /^content-length:/i.test(line))
    ?.slice('content-length:'.length)
    .trim();
  if (found === undefined) return say('消息头没有 Content-Length');
  if (!/^\d{1,15}$/.test(found)) return say('消息头的 Content-Length 不是长度');
  return Number(found) <= LONGEST_BODY
    ? Number(found)
    : say('消息过长，超过 {0} MB 的上限', LONGEST_BODY / 1024 / 1024);
};

/** A header inside a body: JSON has no line break within its text, so the length given before was too large. */
const lies = (tail: string, body: Uint8Array): string | undefined => {
  if (!body.includes(CR) && !tail.includes('\r')) return undefined;
  return /content-length: *\d+\r\n\r\n/i.test(tail + latin(body))
    ? say('消息头的 Content-Length 与消息的长度不符')
    : undefined;
};

const TAIL = 64;
const CR = 13;
const LF = 10;
const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
