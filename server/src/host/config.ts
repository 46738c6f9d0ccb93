/** Finds and reads `.gaojian.json`; comments and trailing commas are allowed, as in VS Code's own settings. */
import { readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parse, type ParseError } from 'jsonc-parser';
import { say } from '../core/base';
import { CONFIG_FILE, EMPTY_CONFIG, readConfig, type ConfigReading } from '../core/config';
import { loadGlossaries } from './glossaries';
import { jsonReason, systemReason } from './reasons';

export interface LoadedConfig extends ConfigReading {
  /** Absolute path; null where there is none. */
  readonly path: string | null;
}

export const NO_CONFIG: LoadedConfig = { path: null, config: EMPTY_CONFIG, problems: [] };

/** The configuration in this folder and nowhere above. A file that cannot be read gives the empty one, and says why. */
export const loadConfig = async (folder: string): Promise<LoadedConfig> => {
  const path = join(folder, CONFIG_FILE);
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    return isMissing(error) ? NO_CONFIG : { path, config: EMPTY_CONFIG, problems: [say('无法读取配置：{0}', systemReason(error))] };
  }
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, { allowTrailingComma: true });
  const [first] = errors;
  if (first) {
    const line = text.slice(0, first.offset).split('\n').length;
    return { path, config: EMPTY_CONFIG, problems: [say('配置第 {0} 行不是有效的 JSON：{1}', line, jsonReason(first))] };
  }
  const { config, problems } = readConfig(value);
  if (!config.glossaries.length) return { path, config, problems };
  const shared = await loadGlossaries(folder, config.glossaries);
  return { path, config: { ...config, slogans: [...config.slogans, ...shared.slogans] }, problems: [...problems, ...shared.problems] };
};

/** The nearest one at or above a file or folder. */
export const findConfig = async (start: string): Promise<LoadedConfig> => {
  const absolute = resolve(start);
  const isFolder = await stat(absolute).then(
    s => s.isDirectory(),
    () => false,
  );
  for (let folder = isFolder ? absolute : dirname(absolute); ; folder = dirname(folder)) {
    const loaded = await loadConfig(folder);
    if (loaded.path || folder === dirname(folder)) return loaded;
  }
};

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
