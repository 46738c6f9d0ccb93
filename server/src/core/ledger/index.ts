/** The door of `ledger`: agreed figures of workbooks. */
export * from './types';
export { readWorkbook, type LedgerContext } from './read';
