/** Headers that are none are told from messages that come in pieces. */
import { describe, expect, it } from 'vitest';
import { createFraming } from './framing';

const framed = (body: string): string => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
/** Byte by byte, in small pieces, and at once: what is told must not depend on it. */
const told = (text: string): string | undefined => {
  const bytes = Buffer.from(text);
  const answers = [1, 7, 64, bytes.length].map(size => {
    const framing = createFraming();
    let answer: string | undefined;
    for (let at = 0; at < bytes.length; at += size) answer ??= framing(bytes.subarray(at, at + size));
    return answer;
  });
  expect(new Set(answers).size).toBe(1);
  return answers[0];
};

const MESSAGE =
  '{"jsonrpc":"2.0","method":"initialized","params":{"words":"云岭县\\r\\n\\r\\nContent-Length: 5\\r\\n\\r\\n"}}';

describe('messages', () => {
  it.each([
    ['one after another', framed(MESSAGE) + framed(MESSAGE)],
    [
      'with a type, in any order and in small letters',
      `content-type: application/vscode-jsonrpc; charset=utf-8\r\n${framed(MESSAGE)}Content-Length: 2\r\nContent-Type: x\r\n\r\n{}`,
    ],
    ['printed over several lines', framed('{\r\n\r\n"jsonrpc": "2.0",\r\n\r\n"method": "initialized"\r\n}')],
    ['that have not come whole', framed(MESSAGE).slice(0, 40)],
    ['of no length', framed('') + framed(MESSAGE)],
    ['', ''],
  ])('are let through: %s', (_, text) => expect(told(text)).toBeUndefined());
  it.each([
    ['no length', 'Content-Type: x\r\n\r\n{}', '没有 Content-Length'],
    ['a negative length', 'Content-Length: -5\r\n\r\n{}', '不是长度'],
    ['a length that is no number', 'Content-Length: NaN\r\n\r\n{}', '不是长度'],
    ['a broken length', 'Content-Length: 2.5\r\n\r\n{}', '不是长度'],
    ['a huge length', 'Content-Length: 999999999999\r\n\r\n{}', '过长'],
    ['a length beyond all numbers', `Content-Length: ${'9'.repeat(40)}\r\n\r\n{}`, '不是长度'],
    ['a length too small', `Content-Length: 5\r\n\r\n${MESSAGE}${framed(MESSAGE)}`, '没有消息头'],
    ['a length too large', `Content-Length: 5000\r\n\r\n${MESSAGE}${framed(MESSAGE)}`, '不符'],
    ['line feeds only', `Content-Length: ${MESSAGE.length}\n\n${MESSAGE}`, '断行'],
    ['no header', MESSAGE, '没有消息头'],
    ['a header without end', `Content-Length: 5${' '.repeat(5000)}`, '过长'],
    ['bytes that are no text', '\u0000\u0001\u0002', '没有消息头'],
  ])('are none with %s', (_, text, reason) => {
    expect(told(text)).toContain(reason);
    expect(told(framed(MESSAGE) + text)).toContain(reason);
  });
});
