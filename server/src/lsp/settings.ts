/** The editor's settings under the workspace's own configuration: what `.gaojian.json` says is shared by all and goes before. */
import type { SeveritySetting, WorkspaceConfig } from '../core/config';
import type { ServerSettings } from '../protocol';

const SEVERITIES: readonly string[] = ['error', 'warning', 'info', 'hint', 'off'] satisfies readonly SeveritySetting[];

/** What is of no known form is passed over: the editor marks it in the settings themselves. */
export const underSettings = (config: WorkspaceConfig, settings: ServerSettings | null): WorkspaceConfig => ({
  ...config,
  severity: { ...severities(settings?.severity), ...config.severity },
  include: config.include.length ? config.include : strings(settings?.include),
  exclude: [...new Set([...config.exclude, ...strings(settings?.exclude)])],
});

const severities = (given: ServerSettings['severity']): Record<string, SeveritySetting> =>
  Object.fromEntries(
    Object.entries(typeof given === 'object' && given ? given : {}).filter(
      (entry): entry is [string, SeveritySetting] => SEVERITIES.includes(entry[1]),
    ),
  );

const strings = (given: unknown): readonly string[] =>
  Array.isArray(given) ? given.filter((g): g is string => typeof g === 'string' && g.trim() !== '') : [];
