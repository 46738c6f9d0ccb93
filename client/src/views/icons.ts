/** The picture of a node: its shape says what it is or how it stands, its colour repeats it and never says it alone. */
import { ThemeColor, ThemeIcon } from 'vscode';
import type { ViewItem } from '../../../server/src/protocol';

const OF_MARK: Readonly<Partial<Record<ViewItem['mark'], ThemeIcon>>> = {
  error: new ThemeIcon('error', new ThemeColor('problemsErrorIcon.foreground')),
  warning: new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground')),
  info: new ThemeIcon('info', new ThemeColor('problemsInfoIcon.foreground')),
  hint: new ThemeIcon('lightbulb', new ThemeColor('problemsInfoIcon.foreground')),
  proved: new ThemeIcon('pass', new ThemeColor('testing.iconPassed')),
  met: new ThemeIcon('pass-filled', new ThemeColor('testing.iconPassed')),
  missed: new ThemeIcon('circle-slash', new ThemeColor('problemsWarningIcon.foreground')),
  open: new ThemeIcon('circle-large-outline'),
  incomplete: new ThemeIcon('question', new ThemeColor('problemsInfoIcon.foreground')),
  single: new ThemeIcon('circle-outline'),
};

const OF_KIND: Readonly<Record<ViewItem['kind'], ThemeIcon>> = {
  indicator: new ThemeIcon('graph-line'),
  quantity: new ThemeIcon('calendar'),
  statement: new ThemeIcon('symbol-numeric'),
  level: new ThemeIcon('library'),
  slogan: new ThemeIcon('quote'),
  mention: new ThemeIcon('file'),
  document: new ThemeIcon('file-text'),
  card: new ThemeIcon('warning'),
  more: new ThemeIcon('question'),
  ignored: new ThemeIcon('bell-slash'),
  judged: new ThemeIcon('comment'),
  related: new ThemeIcon('references'),
  year: new ThemeIcon('calendar'),
  target: new ThemeIcon('target'),
};

/** A list of indicators in which each proved one bears a tick is restless: there only what is wrong is marked. */
const QUIET: readonly ViewItem['kind'][] = ['indicator', 'quantity', 'document'];

export const iconOf = ({ kind, mark }: ViewItem): ThemeIcon => {
  const loud = mark === 'error' || mark === 'warning';
  return (QUIET.includes(kind) && !loud ? undefined : OF_MARK[mark]) ?? OF_KIND[kind];
};
