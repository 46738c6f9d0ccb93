/** What the editor and the workspace's own file say, put together. */
import { resolve } from 'node:path';
import type { Connection } from 'vscode-languageserver/node';
import { say } from '../core/base';
import type { BaselineEntry } from '../core/checks';
import { CONFIG_FILE, EMPTY_CONFIG, type WorkspaceConfig } from '../core/config';
import { loadConfig, type ConfigOptions } from '../host/config';
import { readBaseline } from '../host/ignores';
import { toPath } from '../host/workspace';
import type { ServerSettings } from '../protocol';
import type { ConfigPlace } from './config-writer';
import { underSettings } from './settings';

export interface Configuration {
  readonly settings: ServerSettings;
  readonly config: WorkspaceConfig;
  readonly baseline: readonly BaselineEntry[];
  /** Undefined without a folder on this disk. */
  readonly place: ConfigPlace | undefined;
}

export const SETTING_SECTIONS: readonly string[] = ['gaojian', 'files.exclude'];

export interface ConfigurationOptions extends ConfigOptions {
  /** URIs. */
  readonly folders: readonly string[];
  /** The client announced that it can be asked for settings. */
  readonly canAsk: boolean;
}

export const readConfiguration = async (
  connection: Connection,
  { folders, canAsk, ...options }: ConfigurationOptions,
): Promise<Configuration> => {
  const [own, hidden] = canAsk ? await askFor(connection) : [];
  const settings: ServerSettings = isRecord(own) ? own : {};
  // What is hidden from the explorer is hidden from us; a pattern with a condition hides only some of its files.
  const excluded = isRecord(hidden) ? Object.keys(hidden).filter(p => hidden[p] === true) : [];
  const { config, ...rest } = await fromFolders(connection, folders, options);
  return {
    settings,
    config: underSettings({ ...config, exclude: [...config.exclude, ...excluded] }, settings),
    ...rest,
  };
};

/** A client that announced it and cannot answer all the same leaves the settings empty: the folders are read in any case. */
const askFor = async (connection: Connection): Promise<readonly unknown[]> => {
  try {
    const answer: unknown = await connection.workspace.getConfiguration(SETTING_SECTIONS.map(section => ({ section })));
    return Array.isArray(answer) ? answer : [];
  } catch (error) {
    connection.console.warn(
      say('编辑器没有给出设置，按默认设置检查：{0}', error instanceof Error ? error.message : String(error)),
    );
    return [];
  }
};

/** The first folder that has a configuration speaks for the workspace. */
const fromFolders = async (
  connection: Connection,
  folders: readonly string[],
  options: ConfigOptions,
): Promise<Omit<Configuration, 'settings'>> => {
  let place: ConfigPlace | undefined;
  for (const folder of folders) {
    const path = toPath(folder);
    if (!path) continue;
    const { path: found, config, problems } = await loadConfig(path, options);
    for (const p of problems) connection.console.warn(`${CONFIG_FILE}: ${p}`);
    if (found) {
      const baseline =
        config.baseline === null
          ? undefined
          : await readBaseline(resolve(path, config.baseline), {
              files: options.files,
              ...(options.isTrusted ? {} : { inside: path }),
            });
      if (baseline?.problem) connection.console.warn(baseline.problem);
      return {
        config,
        baseline: baseline?.entries ?? [],
        place: { uri: `${folder}/${CONFIG_FILE}`, folder, exists: true, problems },
      };
    }
    place ??= { uri: `${folder}/${CONFIG_FILE}`, folder, exists: false, problems: [] };
  }
  return { config: EMPTY_CONFIG, baseline: [], place };
};

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
