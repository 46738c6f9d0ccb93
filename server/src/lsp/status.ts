/** The coverage line for the status bar. */
import { say } from '../core/base';
import { STATUS, type StatusParams } from '../protocol';
import { checkInSteps } from './checking';
import type { Session } from './context';

export const sendStatus = async (
  { connection, documents, service, words, unread }: Session,
  uri: string,
): Promise<void> => {
  const refusal = unread.refusalOf(uri);
  if (refusal !== undefined)
    void connection.sendNotification(STATUS, {
      uri,
      text: say('没有检查'),
      tooltip: refusal,
      segmenter: words.state(),
    } satisfies StatusParams);
  const version = documents.get(uri)?.version;
  const report = await checkInSteps(service, uri, () => documents.get(uri)?.version !== version);
  const coverage = report && service().coverageIn(uri, report);
  if (!coverage) return;
  const params: StatusParams = {
    uri,
    text: say(
      '{0} 个数据 · 核对 {1} · 冲突 {2}',
      coverage.figures,
      coverage.agreed + coverage.derived,
      coverage.conflicting,
    ),
    tooltip: [
      say(
        '核对一致 {0}，推算成立 {1}，有冲突 {2}，尚无旁证 {3}',
        coverage.agreed,
        coverage.derived,
        coverage.conflicting,
        coverage.single,
      ),
      ...report.limits.map(l => l.what),
    ].join('\n'),
    segmenter: words.state(),
  };
  void connection.sendNotification(STATUS, params);
};
