/** A parsed `.gaojian.json` → `WorkspaceConfig`. What cannot be understood is left out and named; nothing throws. */
import { say } from '../base';
import { DOCUMENT_KINDS, EMPTY_CONFIG, type SeveritySetting, type WorkspaceConfig } from './types';

export interface ConfigReading {
  readonly config: WorkspaceConfig;
  /** In words for the user, each naming its place: `indicators[0].name`. */
  readonly problems: readonly string[];
}

/** `value`: what JSON.parse or a tolerant parser gave. */
export const readConfig = (value: unknown): ConfigReading => {
  const problems: string[] = [];
  if (!isRecord(value)) return { config: EMPTY_CONFIG, problems: [say('配置应是一个 JSON 对象')] };
  for (const key of Object.keys(value))
    if (key !== '$schema' && !(key in EMPTY_CONFIG)) problems.push(say('不认识的配置项“{0}”', key));
  const at = new Reader(value, '', problems);
  const config: WorkspaceConfig = {
    region: at.text('region'),
    documents: at.list('documents').flatMap(d =>
      required(d, ['file'], () => ({
        file: d.text('file') ?? '',
        date: d.text('date', /^\d{4}(?:-\d{1,2}(?:-\d{1,2})?)?$/),
        region: d.text('region'),
        kind: d.choice('kind', DOCUMENT_KINDS),
        speechYear: d.year('speechYear'),
        dataYear: d.year('dataYear'),
      })),
    ),
    indicators: at.list('indicators').flatMap(i =>
      required(i, ['name'], () => ({
        name: i.text('name') ?? '',
        aliases: i.texts('aliases'),
        units: i.texts('units'),
        basis: i.choice('basis', ['real', 'nominal', 'physical']),
      })),
    ),
    scopes: at
      .list('scopes')
      .flatMap(s => required(s, ['name'], () => ({ name: s.text('name') ?? '', aliases: s.texts('aliases') }))),
    units: at.list('units').flatMap(u =>
      required(u, ['name', 'base'], () => ({
        name: u.text('name') ?? '',
        base: u.text('base') ?? '',
        factor: u.text('factor', /^\d+(?:\.\d+)?$/) ?? '1',
        dimension: u.text('dimension') ?? 'count',
      })),
    ),
    notes: at.list('notes').flatMap(n =>
      required(n, ['indicator', 'reason'], () => ({
        indicator: n.text('indicator') ?? '',
        reason: n.text('reason') ?? '',
        scope: n.text('scope'),
        period: n.text('period'),
        files: n.texts('files'),
      })),
    ),
    slogans: at.list('slogans').flatMap(s =>
      required(s, ['name'], () => ({
        name: s.text('name') ?? '',
        variants: s.texts('variants'),
        items: s.texts('items'),
        note: s.text('note') ?? '',
        level: s.text('level') ?? 'local',
        since: s.number('since'),
        until: s.number('until'),
        fixedVerb: s.text('fixedVerb'),
      })),
    ),
    glossaries: at.texts('glossaries'),
    ignore: at.list('ignore').flatMap(e =>
      required(e, ['rule', 'fingerprint'], () => ({
        rule: e.text('rule') ?? '',
        fingerprint: e.text('fingerprint') ?? '',
        reason: e.text('reason') ?? '',
        file: e.text('file'),
      })),
    ),
    severity: severities(at, problems),
    errorAbovePercent: at.number('errorAbovePercent'),
    baseline: at.text('baseline'),
    include: at.texts('include'),
    exclude: at.texts('exclude'),
  };
  return { config, problems };
};

const SEVERITIES = ['error', 'warning', 'info', 'hint', 'off'] as const;

const severities = (at: Reader, problems: string[]): Record<string, SeveritySetting> => {
  const value = at.value.severity;
  if (value === undefined) return {};
  if (!isRecord(value)) {
    problems.push(say('“{0}”应是一个对象', 'severity'));
    return {};
  }
  return Object.fromEntries(
    Object.entries(value).flatMap(([rule, level]) => {
      const known = SEVERITIES.find(s => s === level);
      if (!known) problems.push(say('“{0}”应是 {1} 之一', `severity.${rule}`, SEVERITIES.join('、')));
      return known ? [[rule, known] as const] : [];
    }),
  );
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const required = <T>(reader: Reader, fields: readonly string[], make: () => T): T[] => {
  const missing = fields.filter(f => !reader.text(f));
  if (!missing.length) return [make()];
  reader.problems.push(say('“{0}”缺少“{1}”', reader.path, missing.join('、')));
  return [];
};

/** Reads fields of one object; a field of the wrong kind is reported and counts as absent. */
class Reader {
  constructor(
    readonly value: Record<string, unknown>,
    readonly path: string,
    readonly problems: string[],
  ) {}

  private name(key: string): string {
    return this.path ? `${this.path}.${key}` : key;
  }

  text(key: string, shape?: RegExp): string | null {
    const value = this.value[key];
    if (value === undefined || value === null) return null;
    const text = typeof value === 'number' ? String(value) : value;
    if (typeof text === 'string' && (!shape || shape.test(text))) return text.trim() || null;
    this.problems.push(say('“{0}”的写法不对', this.name(key)));
    return null;
  }

  number(key: string): number | null {
    const value = this.value[key];
    if (value === undefined || value === null) return null;
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    this.problems.push(say('“{0}”应是数字', this.name(key)));
    return null;
  }

  year(key: string): number | null {
    const value = this.number(key);
    if (value === null || (Number.isInteger(value) && value >= 1900 && value <= 2200)) return value;
    this.problems.push(say('“{0}”的写法不对', this.name(key)));
    return null;
  }

  choice<T extends string>(key: string, choices: readonly T[]): T | null {
    const text = this.text(key);
    const known = choices.find(c => c === text);
    if (text !== null && known === undefined)
      this.problems.push(say('“{0}”应是 {1} 之一', this.name(key), choices.join('、')));
    return known ?? null;
  }

  texts(key: string): string[] {
    const value = this.value[key];
    if (value === undefined || value === null) return [];
    if (Array.isArray(value) && value.every((v): v is string => typeof v === 'string')) return value;
    this.problems.push(say('“{0}”应是文字的列表', this.name(key)));
    return [];
  }

  list(key: string): Reader[] {
    const value = this.value[key];
    if (value === undefined || value === null) return [];
    if (Array.isArray(value) && value.every(isRecord))
      return value.map((v, i) => new Reader(v, `${this.name(key)}[${i}]`, this.problems));
    this.problems.push(say('“{0}”应是对象的列表', this.name(key)));
    return [];
  }
}
