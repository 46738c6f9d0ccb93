/** A server that has last year's report and this year's draft open. */
import { LAST_YEAR, THIS_YEAR } from './report';
import { startServer, type TestServer } from './server';

export const A = 'file:///reports/2025.gw';
export const B = 'file:///reports/2026.gw';

export const startWithTwoYears = async (): Promise<TestServer> => {
  const server = await startServer();
  await server.open(A, 'gongwen', LAST_YEAR);
  await server.open(B, 'gongwen', THIS_YEAR);
  return server;
};
