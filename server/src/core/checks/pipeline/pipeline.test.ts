/** What happens to a finding after a rule has found it: known again after edits, judged, silenced, made louder, put in order. */
import { describe, expect, it } from 'vitest';
import { EMPTY_CONFIG, type IgnoreEntry, type WorkspaceConfig } from '../../config';
import { createReportService } from '../../service';
import { NO_WORDS } from '../../text';
import type { BaselineEntry } from './suppressed';

const report = (body: string) =>
  `政府工作报告\n\n——2026年1月15日在云岭县第十八届人民代表大会第五次会议上\n\n各位代表：\n\n一、2025年工作回顾\n\n${body}\n\n各位代表！让我们携手奋进！\n`;
const BODY = '粮食总产量39.1万吨。\n\n全年粮食总产量39.4万吨。\n\n抓好三个方面。一是强项目。二是优服务。';

const serviceOf = (body: string, config: Partial<WorkspaceConfig> = {}, baseline: readonly BaselineEntry[] = []) => {
  const service = createReportService(
    { segmenter: NO_WORDS },
    { region: null, config: { ...EMPTY_CONFIG, ...config }, baseline },
  );
  service.update([{ file: 'reports/a.gw', text: report(body) }]);
  return service;
};
const said = (body: string, config: Partial<WorkspaceConfig> = {}, baseline: readonly BaselineEntry[] = []) =>
  serviceOf(body, config, baseline)
    .checkAll()
    .findings.map(f => `${f.severity} ${f.rule}`);
const prints = (body: string) =>
  serviceOf(body)
    .checkAll()
    .findings.map(f => f.fingerprint);

describe('fingerprint', () => {
  it('can be read', () =>
    expect(prints(BODY)).toEqual(['全年粮食总产量39.4万吨|39.1万吨', expect.stringMatching(/^抓好三个方面\|/)]));
  it('survives paragraphs inserted before and after', () => {
    expect(prints(`全县经济平稳运行。\n\n${BODY.replace('\n\n抓好', '\n\n民生持续改善。\n\n抓好')}`)).toEqual(
      prints(BODY),
    );
  });
  it('survives another clause of the same sentence, blanks and full-width digits', () => {
    const moved = BODY.replace('全年粮食总产量39.4万吨', '全年粮食 总产量 ３９．４ 万吨，再获丰收');
    expect(prints(moved)[0]).toBe(prints(BODY)[0]);
  });
  it('dies when the figure or the one it disagrees with changes', () => {
    const [before] = prints(BODY);
    expect(prints(BODY.replace('39.4', '39.5'))[0]).not.toBe(before);
    expect(prints(BODY.replace('39.1', '39.2'))[0]).not.toBe(before);
  });
  it('tells two clauses with one number apart', () => {
    const all = prints(
      '粮食总产量39.1万吨。全年粮食总产量39.1万吨。预计粮食总产量达39.4万吨。经核定，粮食总产量39.4万吨。经会商，粮食总产量39.1万吨。',
    );
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('ignore', () => {
  const entry = (change: Partial<IgnoreEntry> = {}): IgnoreEntry => ({
    rule: 'figure/conflict',
    fingerprint: '全年粮食总产量39.4万吨|39.1万吨',
    reason: '后者含复种',
    file: null,
    ...change,
  });

  it('takes out what it names and nothing else', () => {
    expect(said(BODY)).toEqual(['error figure/conflict', 'warning figure/count']);
    expect(said(BODY, { ignore: [entry()] })).toEqual(['warning figure/count']);
    expect(said(BODY, { ignore: [entry({ rule: 'figure/arithmetic' })] })).toHaveLength(2);
  });
  it('may be for one file', () => {
    expect(said(BODY, { ignore: [entry({ file: 'reports/a.gw' })] })).toHaveLength(1);
    expect(said(BODY, { ignore: [entry({ file: 'reports/b.gw' })] })).toHaveLength(2);
  });
  it('is unused when the figure has changed', () => {
    expect(serviceOf(BODY, { ignore: [entry()] }).unusedIgnores()).toEqual([]);
    expect(serviceOf(BODY.replace('39.4', '39.1'), { ignore: [entry()] }).unusedIgnores()).toEqual([entry()]);
  });
});

describe('baseline', () => {
  it('keeps old findings quiet and lets new ones through', () => {
    const { findings } = serviceOf(BODY).checkAll();
    expect(said(BODY, {}, findings)).toEqual([]);
    expect(said(`${BODY}\n\n突出四个重点。一是强产业。二是稳就业。`, {}, findings)).toEqual(['warning figure/count']);
  });
});

describe('a rule that was split', () => {
  const SHARE = '规模以上工业企业187家。高新技术企业56家，占规模以上工业企业（187家）的39.9%。';
  const found = () => serviceOf(SHARE).checkAll().findings;
  const old = (): BaselineEntry[] => found().map(({ fingerprint }) => ({ rule: 'figure/arithmetic', fingerprint }));

  it('says its own id and the one it was known by', () =>
    expect(found().map(f => [f.rule, f.family])).toEqual([['figure/share', 'figure/arithmetic']]));
  it('stays ignored under the old id', () => {
    const ignore = old().map(({ rule, fingerprint }): IgnoreEntry => ({
      rule,
      fingerprint,
      reason: '口径不同',
      file: null,
    }));
    expect(said(SHARE, { ignore })).toEqual([]);
    expect(serviceOf(SHARE, { ignore }).unusedIgnores()).toEqual([]);
    expect(said(SHARE, { ignore: ignore.map(i => ({ ...i, rule: 'figure/conflict' })) })).toHaveLength(1);
  });
  it('stays in a baseline written under the old id', () => expect(said(SHARE, {}, old())).toEqual([]));
  it('follows the severity of the old id, and its own before that', () => {
    expect(said(SHARE, { severity: { 'figure/arithmetic': 'hint' } })).toEqual(['hint figure/share']);
    expect(said(SHARE, { severity: { 'figure/arithmetic': 'off' } })).toEqual([]);
    expect(said(SHARE, { severity: { 'figure/arithmetic': 'off', 'figure/share': 'error' } })).toEqual([
      'error figure/share',
    ]);
  });
  it('is run, and left out, under either id', () => {
    const only = (id: string) => serviceOf(SHARE).checkAll({ only: [id] }).findings.length;
    expect([
      only('figure/share'),
      only('figure/arithmetic'),
      only('figure/sum'),
      serviceOf(SHARE).checkAll({ without: ['figure/arithmetic'] }).findings.length,
    ]).toEqual([1, 1, 0, 0]);
  });
});

describe('severity', () => {
  it('follows the rule before its area', () => {
    expect(said(BODY, { severity: { figure: 'hint', 'figure/count': 'error' } })).toEqual([
      'hint figure/conflict',
      'error figure/count',
    ]);
    expect(said(BODY, { severity: { 'figure/*': 'info' } })).toEqual(['info figure/conflict', 'info figure/count']);
  });
  it('can be off', () =>
    expect(said(BODY, { severity: { 'figure/conflict': 'off' } })).toEqual(['warning figure/count']));
  it('weighs how far a figure is off', () => {
    expect(said(BODY, { errorAbovePercent: 5 })).toEqual(['warning figure/conflict', 'warning figure/count']);
    expect(said(BODY, { errorAbovePercent: 0.5 })).toEqual(['error figure/conflict', 'warning figure/count']);
  });
});
