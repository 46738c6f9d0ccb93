/**
 * Six invented documents as an office writes them, and all that the product reads of them. Each line of `reviewed/` was judged by
 * reading; what is read wrong stands there with `✗` and what would be right: a known miss, not blessed. What was right has to stay
 * (it may come to have a key), and nobody may be accused anew; a known miss may be read otherwise. `npm run readings` writes the lines
 * anew, keeps the notes of those that stay, and leaves what changed to be reviewed.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readingOf } from './render';

const FOLDER = __dirname;
const documents = readdirSync(FOLDER).filter(name => /\.(?:gw|txt|md)$/.test(name));
const NOTE = ' ✗ ';
const withoutNote = (line: string): string => line.split(NOTE)[0] ?? line;

const write = process.env['GAOJIAN_REVIEW'] === '1';

/** `lines` with the notes that `reviewed` has for the same lines, in order. */
const withNotes = (lines: readonly string[], reviewed: readonly string[]): string[] => {
  const notes = new Map<string, string[]>();
  for (const line of reviewed)
    if (line.includes(NOTE)) notes.set(withoutNote(line), [...(notes.get(withoutNote(line)) ?? []), line]);
  return lines.map(line => notes.get(line)?.shift() ?? line);
};

const KEY = ' ＝';
const isLoud = (line: string): boolean => /^\d+ (?:error|warning) /.test(line);

/** Those of `wanted` that `lines` does not have, each line once. */
const missing = (wanted: readonly string[], lines: readonly string[]): string[] => {
  const left = new Map<string, number>();
  for (const line of lines) left.set(line, (left.get(line) ?? 0) + 1);
  return wanted.filter(line => {
    const found = [line, `${line}${KEY}`].find(l => (left.get(l) ?? 0) > 0);
    if (found !== undefined) left.set(found, (left.get(found) ?? 0) - 1);
    return found === undefined;
  });
};

describe.each(documents)('%s', name => {
  it('is read as it was reviewed', () => {
    const lines = readingOf(name, readFileSync(join(FOLDER, name), 'utf8'));
    const path = join(FOLDER, 'reviewed', `${name}.facts`);
    const reviewed = existsSync(path) ? readFileSync(path, 'utf8').trimEnd().split('\n') : [];
    if (write) {
      writeFileSync(path, `${withNotes(lines, reviewed).join('\n')}\n`);
      return;
    }
    expect(reviewed.length).toBeGreaterThan(50);
    const right = reviewed.filter(line => !line.includes(NOTE));
    expect(missing(right, lines), '读对的不应再读错；确是改对的，运行 npm run readings 并逐行复核').toEqual([]);
    expect(missing(lines.filter(isLoud), reviewed.map(withoutNote)), '新的错误或警告').toEqual([]);
  });
});
