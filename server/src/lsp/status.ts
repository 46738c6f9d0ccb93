/** The coverage line for the status bar. */
import { STATUS, type StatusParams } from '../protocol';
import type { Session } from './context';

export const sendStatus = ({ connection, service, words }: Session, uri: string): void => {
  const coverage = service().coverage(uri);
  if (!coverage) return;
  const params: StatusParams = {
    uri,
    text: `${coverage.figures} 个数据 · 核对 ${coverage.agreed + coverage.derived} · 冲突 ${coverage.conflicting}`,
    tooltip: `核对一致 ${coverage.agreed}，推算成立 ${coverage.derived}，有冲突 ${coverage.conflicting}，尚无旁证 ${coverage.single}`,
    segmenter: words.state(),
  };
  void connection.sendNotification(STATUS, params);
};
