/** The coverage line for the status bar. */
import { say } from '../core/base';
import type { CheckReport } from '../core/checks';
import { frameShort } from '../core/features';
import { STATUS, type StatusParams } from '../protocol';
import { checkAllInSteps, checkInSteps } from './checking';
import type { Session } from './context';

export const sendStatus = async (session: Session, uri: string): Promise<void> => {
  const { connection, documents, service, words, unread, busy } = session;
  const refusal = unread.refusalOf(uri);
  if (refusal !== undefined)
    void connection.sendNotification(STATUS, {
      uri,
      text: say('没有检查'),
      tooltip: refusal,
      segmenter: words.state(),
    } satisfies StatusParams);
  const version = documents.get(uri)?.version;
  const isOver = (): boolean => documents.get(uri)?.version !== version;
  const done = busy.begin();
  try {
    const report = await checkInSteps(service, uri, isOver);
    // What other files prove of it counts too: one number here, in the views and on the command line.
    if (report && (await checkAllInSteps(service, isOver, busy.at))) send(session, uri, report);
  } finally {
    done();
  }
};

const send = ({ connection, service, words }: Session, uri: string, report: CheckReport): void => {
  const coverage = service().coverage(uri);
  if (!coverage) return;
  const first = service().get(uri)?.reports[0];
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
    mistakes: service().view('findings').loud ?? 0,
    ...(first ? { frame: frameShort(first.report) } : {}),
  };
  void connection.sendNotification(STATUS, params);
};
