/** Finds and reads `.gaojian.json`; comments and trailing commas are allowed, as in VS Code's own settings. */
import { dirname, join, resolve } from 'node:path';
import { parse, type ParseError } from 'jsonc-parser';
import { say } from '../core/base';
import { CONFIG_FILE, EMPTY_CONFIG, readConfig, type ConfigReading } from '../core/config';
import type { Files } from '../ports';
import { duplicateProblems } from './duplicates';
import { fewOf } from './few';
import { isFolder } from './files';
import { loadGlossaries } from './glossaries';
import { jsonReason } from './reasons';

export interface LoadedConfig extends ConfigReading {
  /** Absolute path; null where there is none. */
  readonly path: string | null;
  /** Absolute paths of all that it was read from: itself and its glossaries. */
  readonly files: readonly string[];
}

export interface ConfigOptions {
  readonly files: Files;
  /** The folder's owner is known: its configuration may name glossaries and a baseline outside of it. */
  readonly isTrusted: boolean;
}

const NO_CONFIG: LoadedConfig = { path: null, files: [], config: EMPTY_CONFIG, problems: [] };

/** The configuration in this folder and nowhere above. A file that cannot be read gives the empty one, and says why. */
export const loadConfig = async (folder: string, { files, isTrusted }: ConfigOptions): Promise<LoadedConfig> => {
  const path = join(folder, CONFIG_FILE);
  const read = await files.readJson(path);
  if ('reason' in read)
    return read.missing
      ? NO_CONFIG
      : { path, files: [path], config: EMPTY_CONFIG, problems: [say('无法读取配置：{0}', read.reason)] };
  const errors: ParseError[] = [];
  const value: unknown = parse(read.text, errors, { allowTrailingComma: true });
  const [first] = errors;
  if (first) {
    const line = read.text.slice(0, first.offset).split('\n').length;
    return {
      path,
      files: [path],
      config: EMPTY_CONFIG,
      problems: [say('配置第 {0} 行不是有效的 JSON：{1}', line, jsonReason(first))],
    };
  }
  const { config, problems } = readConfig(value);
  const shared = await loadGlossaries(folder, config.glossaries, { files, ...(isTrusted ? {} : { inside: folder }) });
  return {
    path,
    files: [path, ...shared.files],
    config: { ...config, slogans: [...config.slogans, ...shared.slogans] },
    problems: fewOf([...duplicateProblems(read.text), ...problems, ...shared.problems]),
  };
};

/** The nearest one at or above a file or folder. */
export const findConfig = async (start: string, options: ConfigOptions): Promise<LoadedConfig> => {
  const absolute = resolve(start);
  for (let folder = (await isFolder(absolute)) ? absolute : dirname(absolute); ; folder = dirname(folder)) {
    const loaded = await loadConfig(folder, options);
    if (loaded.path || folder === dirname(folder)) return loaded;
  }
};
