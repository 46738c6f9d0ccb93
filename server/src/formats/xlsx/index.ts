/** Workbooks (.xlsx) and tables of comma-separated values: bytes to grids of what is shown. No file is opened here. */
export { readCsv } from './csv';
export { withoutOwn } from './own';
export { readXlsx } from './read';
