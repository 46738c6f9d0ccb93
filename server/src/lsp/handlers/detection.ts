/** gaojian/isReport */
import { looksLikeReport } from '../../core/document';
import { IS_REPORT, type IsReportParams } from '../../protocol';
import type { Session } from '../context';

export const registerDetection = ({ connection }: Session): void => {
  connection.onRequest(IS_REPORT, ({ text }: IsReportParams) => looksLikeReport(text));
};
