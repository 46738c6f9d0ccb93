/**
 * Shared glossaries named in `.gaojian.json`: files, or folders of files, each a JSON list of formulations (or an object
 * with such a list under `slogans`). What cannot be read is named; the others still count.
 */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parse, type ParseError } from 'jsonc-parser';
import { say } from '../core/base';
import { readConfig, type SloganConfig } from '../core/config';
import { systemReason } from './reasons';

export interface LoadedGlossaries {
  readonly slogans: readonly SloganConfig[];
  readonly problems: readonly string[];
}

/** `paths` as they are written, relative to `folder`. */
export const loadGlossaries = async (folder: string, paths: readonly string[]): Promise<LoadedGlossaries> => {
  const slogans: SloganConfig[] = [];
  const problems: string[] = [];
  for (const written of paths)
    for (const file of await filesOf(resolve(folder, written), written, problems)) {
      const read = await loadGlossary(file, problems);
      slogans.push(...read);
    }
  return { slogans, problems };
};

const filesOf = async (path: string, written: string, problems: string[]): Promise<string[]> => {
  try {
    if (!(await stat(path)).isDirectory()) return [path];
    return (await readdir(path))
      .filter(n => /\.jsonc?$/i.test(n) && !n.startsWith('.'))
      .sort()
      .map(n => join(path, n));
  } catch (error) {
    problems.push(say('无法读取词库“{0}”：{1}', written, systemReason(error)));
    return [];
  }
};

const loadGlossary = async (file: string, problems: string[]): Promise<readonly SloganConfig[]> => {
  const errors: ParseError[] = [];
  let value: unknown;
  try {
    value = parse((await readFile(file, 'utf8')).replace(/^\ufeff/, ''), errors, { allowTrailingComma: true });
  } catch (error) {
    problems.push(say('无法读取词库“{0}”：{1}', file, systemReason(error)));
    return [];
  }
  if (errors.length) {
    problems.push(say('词库“{0}”不是有效的 JSON', file));
    return [];
  }
  const list = Array.isArray(value) ? value : typeof value === 'object' && value !== null && 'slogans' in value ? value.slogans : undefined;
  const reading = readConfig({ slogans: list ?? 0 });
  problems.push(...reading.problems.map(p => say('词库“{0}”：{1}', file, p)));
  return reading.config.slogans;
};
