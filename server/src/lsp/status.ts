/** The coverage line for the status bar. */
import { say } from '../core/base';
import { STATUS, type StatusParams } from '../protocol';
import type { Session } from './context';

export const sendStatus = ({ connection, service, words, unread }: Session, uri: string): void => {
  const refusal = unread.refusalOf(uri);
  if (refusal !== undefined) void connection.sendNotification(STATUS, { uri, text: say('没有检查'), tooltip: refusal, segmenter: words.state() } satisfies StatusParams);
  const coverage = service().coverage(uri);
  if (!coverage) return;
  const params: StatusParams = {
    uri,
    text: say('{0} 个数据 · 核对 {1} · 冲突 {2}', coverage.figures, coverage.agreed + coverage.derived, coverage.conflicting),
    tooltip: [say('核对一致 {0}，推算成立 {1}，有冲突 {2}，尚无旁证 {3}', coverage.agreed, coverage.derived, coverage.conflicting, coverage.single), ...service().check(uri).limits.map(l => l.what)].join('\n'),
    segmenter: words.state(),
  };
  void connection.sendNotification(STATUS, params);
};
