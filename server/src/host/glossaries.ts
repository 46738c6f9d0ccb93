/**
 * Shared glossaries named in `.gaojian.json`: files, or folders of files, each a JSON list of formulations (or an object
 * with such a list under `slogans`). What cannot be read is named; the others still count.
 */
import { resolve } from 'node:path';
import { parse, type ParseError } from 'jsonc-parser';
import { say } from '../core/base';
import { readConfig, type SloganConfig } from '../core/config';
import type { Files, TextFile } from '../ports';
import { listJson } from './files';
import { realPathInside } from './inside';
import { reasonOf } from './refusal';

export interface LoadedGlossaries {
  readonly slogans: readonly SloganConfig[];
  readonly problems: readonly string[];
  /** Absolute paths of what was read. */
  readonly files: readonly string[];
}

export interface GlossaryOptions {
  readonly files: Files;
  /** Glossaries must lie in this folder. */
  readonly inside?: string;
}

/** As many are read, and as many bytes of them together: a province has some thousands of formulations. */
export const MOST_GLOSSARIES = 200;
const MOST_BYTES = 4 * 1024 * 1024;

/** `paths` as they are written, relative to `folder`. */
export const loadGlossaries = async (
  folder: string,
  paths: readonly string[],
  options: GlossaryOptions,
): Promise<LoadedGlossaries> => {
  const problems: string[] = [];
  const slogans: SloganConfig[] = [];
  const found = new Set<string>();
  const written = [...new Set(paths)];
  if (written.length > MOST_GLOSSARIES) problems.push(tooMany());
  for (const path of written.slice(0, MOST_GLOSSARIES))
    for (const file of await filesOf(resolve(folder, path), path, options, problems)) found.add(file);
  if (found.size > MOST_GLOSSARIES) problems.push(tooMany());
  const files = [...found].slice(0, MOST_GLOSSARIES);
  let size = 0;
  for (const file of files) {
    const read = await options.files.readJson(file, options.inside === undefined ? {} : { inside: options.inside });
    if ('reason' in read) problems.push(say('无法读取词库“{0}”：{1}', file, read.reason));
    else if ((size += read.stamp.size) > MOST_BYTES) {
      problems.push(say('词库合计超过 {0} MB，从“{1}”起没有读', MOST_BYTES / 1024 / 1024, file));
      break;
    } else slogans.push(...slogansOf(read, problems));
  }
  return { slogans, problems, files };
};

const tooMany = (): string => say('词库多于 {0} 个，其余的没有读，请合并成较少的文件', MOST_GLOSSARIES);

const filesOf = async (
  path: string,
  written: string,
  { inside }: GlossaryOptions,
  problems: string[],
): Promise<readonly string[]> => {
  try {
    // Also before a folder is listed: its names would stand in the messages.
    if (inside !== undefined) await realPathInside(path, inside);
    return await listJson(path);
  } catch (error) {
    problems.push(say('无法读取词库“{0}”：{1}', written, reasonOf(error)));
    return [];
  }
};

const slogansOf = ({ file, text }: TextFile, problems: string[]): readonly SloganConfig[] => {
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, { allowTrailingComma: true });
  if (errors.length) {
    problems.push(say('词库“{0}”不是有效的 JSON', file));
    return [];
  }
  const list = Array.isArray(value)
    ? value
    : typeof value === 'object' && value !== null && 'slogans' in value
      ? value.slogans
      : undefined;
  const reading = readConfig({ slogans: list ?? 0 });
  problems.push(...reading.problems.map(p => say('词库“{0}”：{1}', file, p)));
  return reading.config.slogans;
};
