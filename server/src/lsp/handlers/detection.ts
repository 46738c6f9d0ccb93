/** gaojian/isReport */
import { looksLikeReport } from '../../core/document';
import { IS_REPORT, type IsReportParams } from '../../protocol';
import type { Session } from '../context';

export const registerDetection = ({ connection, answer }: Session): void => {
  connection.onRequest(
    IS_REPORT,
    answer(
      'gaojian/isReport',
      () => false,
      ({ text }: IsReportParams) => looksLikeReport(text),
    ),
  );
};
