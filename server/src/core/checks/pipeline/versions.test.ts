/** Copies of one draft prove nothing and accuse of nothing; other documents do both. */
import { describe, expect, it } from 'vitest';
import { LAST_YEAR, THIS_YEAR } from '../../../../../test/support/report';
import { EMPTY_CONFIG } from '../../config';
import { isLaterVersion, versionsOf } from '../../index';
import type { ReportedFinding } from './family';
import { createReportService } from '../../service';
import { NO_WORDS } from '../../text';

const LONG = `（一）做强产业支撑。新增高新技术企业12家，总数达到46家，主导产业集群加快壮大，园区承载能力明显提升。

（二）增进民生福祉。全年新建改造学校9所，新增学位2600个，群众身边的急难愁盼问题得到有效解决。

（三）深化改革开放。营商环境持续优化，新设经营主体3200户，一批重大改革任务按期完成并取得实效。

二、2026年工作安排`;
const draft = THIS_YEAR.replace('二、2026年工作安排', LONG);
const serviceOf = (files: Readonly<Record<string, string>>) => {
  const service = createReportService({ segmenter: NO_WORDS }, { region: null, config: EMPTY_CONFIG });
  service.update(Object.entries(files).map(([file, text]) => ({ file, text })));
  return service;
};

describe('versions of one draft', () => {
  const where = (f: ReportedFinding): string =>
    [f, ...f.related].map(p => `${f.rule} ${p.file}#${p.span.start}`).join('|');
  const alone = serviceOf({ '送审稿.gw': draft });
  const both = serviceOf({ '初稿.gw': draft.replace('3200户', '3100户'), '送审稿.gw': draft });
  it('are told by what they say, whatever numbers were changed', () =>
    expect([...versionsOf(both.workspace).keys()].sort()).toEqual(['初稿.gw', '送审稿.gw']));
  it('prove nothing of each other', () => expect(both.coverage('送审稿.gw')).toEqual(alone.coverage('送审稿.gw')));
  it('accuse each other of nothing', () =>
    expect(both.check('送审稿.gw').findings.map(where)).toEqual(alone.check('送审稿.gw').findings.map(where)));
  it('are named in the list: the older one is no draft', () =>
    expect(both.view('findings').nodes.map(n => [n.label, n.detail.startsWith('旧稿')])).toEqual(
      expect.arrayContaining([
        ['送审稿', false],
        ['初稿', true],
      ]),
    ));
});

it.each([
  ['送审稿.gw', '征求意见稿.gw'],
  ['二稿.gw', '初稿.gw'],
  ['报告v10.gw', '报告v9.gw'],
  ['报告0112.gw', '报告0108.gw'],
])('%s is later than %s', (later, earlier) => {
  expect(isLaterVersion(later, earlier)).toBe(true);
  expect(isLaterVersion(earlier, later)).toBe(false);
});

it('reports of two years are no versions', () =>
  expect(versionsOf(serviceOf({ 'a.gw': LAST_YEAR, 'b.gw': draft }).workspace).size).toBe(0));
