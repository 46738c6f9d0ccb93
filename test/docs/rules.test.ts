/** docs/rules says what the rules' definitions say, goes with the extension, and shows settings that the schema accepts. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../server/src/core/checks';
import { EMPTY_CONFIG } from '../../server/src/core/config';
import { looksLikeReport } from '../../server/src/core/document';
import { createReportService } from '../../server/src/core/service';
import { NO_WORDS } from '../../server/src/core/text';
import { pagePath, rulePages } from '../../server/src/reporters/ruleDocs';
import { sarif } from '../../server/src/reporters/sarif';
import schema from '../../schemas/gaojian.schema.json';

const root = resolve(__dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const pages = rulePages(JSON.parse(read('l10n/server.l10n.en.json')) as Record<string, string>);
const AGAIN = 'docs/rules is out of date: run `npm run docs:rules`';

describe('the registry', () => {
  it('has the rule of every file under checks/rules, and says nothing that waits to be written', () => {
    const folder = join(root, 'server/src/core/checks/rules');
    const files = readdirSync(folder, { recursive: true })
      .map(String)
      .filter(f => /(?<!\.test)\.ts$/.test(f))
      .map(f => f.replace(/\.ts$/, '').replaceAll('\\', '/'));
    expect(CHECKS.map(c => c.id).sort(), 'run `npm run registry`').toEqual(files.sort());
    expect(JSON.stringify(CHECKS)).not.toContain('待写');
  });
});

describe('docs/rules', () => {
  it.each([...pages])('%s is current', (path, text) => {
    expect(existsSync(join(root, path)) && read(path) === text, AGAIN).toBe(true);
  });
  it('has no page too many', () => {
    const files = readdirSync(join(root, 'docs/rules'), { recursive: true, withFileTypes: true }).filter(e =>
      e.isFile(),
    );
    expect(files.length, AGAIN).toBe(pages.size);
  });
  it('reads as no report, so that an opened page is not checked itself', () => {
    for (const [path, text] of pages) expect(looksLikeReport(text), path).toBe(false);
  });
  it('goes with the extension', () => {
    expect(read('scripts/lib/extension.mjs')).toContain("'docs/rules'");
  });
});

describe.each(CHECKS)('$id', check => {
  const page = pages.get(pagePath(check.id)) ?? '';
  it('explains what it says, whence, and how loudly', () => {
    for (const part of Object.values(check.explanation)) expect(part).toMatch(/。$/);
    for (const part of Object.values(check.explanation)) expect(page).toContain(part);
    expect(page).toMatch(/ · English: \w/);
  });
  it('shows each example in a row of two cells', () => {
    const rows = page.split('\n').filter(l => /^\| (?!例文|---)/.test(l));
    expect(rows).toHaveLength(check.examples.length);
    for (const row of rows) expect(row.replace(/\\./g, '').split('|')).toHaveLength(4);
    for (const e of check.examples.filter(x => x.kind === 'fires'))
      expect(page).toContain(/⟦[^\n⟧]+⟧?/.exec(e.text)?.[0]);
  });
  it('shows settings that the schema accepts and that name the rule', () => {
    const accepts = new Ajv({ strict: false }).compile(schema);
    const blocks = [...page.matchAll(/```json\n([^`]+)```/g)].map(m => m[1] ?? '');
    expect(blocks).toHaveLength(2);
    for (const block of blocks) {
      expect(accepts(JSON.parse(block)), JSON.stringify(accepts.errors)).toBe(true);
      expect(block).toContain(`"${check.id}"`);
    }
  });
});

describe('SARIF', () => {
  it('tells of each rule what its page tells', () => {
    const service = createReportService({ segmenter: NO_WORDS }, { region: null, config: EMPTY_CONFIG });
    const rules =
      sarif(service.workspace, service.checkAll(), '1', {
        root: 'file:///reports/',
        addressOf: uri => ({ uri, isInRoot: true }),
      }).runs[0]?.tool.driver.rules ?? [];
    expect(rules.map(r => r.id)).toEqual(CHECKS.map(c => c.id));
    for (const [i, { fullDescription, help }] of rules.entries()) {
      const { says, basis, severity } = CHECKS[i]?.explanation ?? {};
      expect(fullDescription.text).toBe(says);
      for (const part of [says, basis, severity]) expect(help.text).toContain(part);
    }
  });
});
