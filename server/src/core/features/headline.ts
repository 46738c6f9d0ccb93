/** A finding in as few words as a clerk needs to know it again: the two numbers, what they are of, and where the other one stands. */
import { say } from '../base';
import { calledHere, fileLabel, lineLabel, refAt, written, type Finding } from '../checks';
import type { ReportDocument } from '../document';
import type { IndexedFile, Place, WorkspaceSnapshot } from '../index';

export interface Headline {
  /** `127.5 ≠ 125.7亿元`; empty where the finding is not about two numbers. */
  readonly numbers: string;
  /** `社零`, `“五大行动”`, or what is wrong in a few words. */
  readonly subject: string;
  /** `公报第51行`, `第21行`; empty where there is no other place. */
  readonly where: string;
}

export const headlineOf = (workspace: WorkspaceSnapshot, finding: Finding): Headline => {
  const [other] = finding.related;
  return {
    ...numbersOf(workspace, finding),
    where: other ? shortPlace(workspace, other, finding.file) : '',
  };
};

/** In one line: `127.5 ≠ 125.7亿元 社零 · 公报第51行`. */
export const headlineText = ({ numbers, subject, where }: Headline): string =>
  [[numbers, subject].filter(Boolean).join(' '), where].filter(Boolean).join(' · ');

const numbersOf = (workspace: WorkspaceSnapshot, finding: Finding): Pick<Headline, 'numbers' | 'subject'> => {
  const ref = refAt(workspace, finding);
  const { declared, listed, calculation } = finding.data;
  if (typeof declared === 'number' && typeof listed === 'number')
    return { numbers: say('{0} ≠ {1}项', declared, listed), subject: textAt(workspace, finding) };
  if (!ref) return { numbers: '', subject: clause(finding.message) };
  const subject = shortName(ref.figure);
  const here = written(ref.figure);
  if (typeof calculation === 'string' && calculation.includes('＝')) {
    const at = calculation.lastIndexOf('＝');
    const due = calculation.slice(at + 1);
    // Parts of a whole: what they come to is what is wrong, and no one of them.
    return finding.rule === 'figure/hundred'
      ? { numbers: `${calculation.slice(0, at)}＝${due}`, subject }
      : { numbers: unequal(here, due), subject };
  }
  const other = finding.related.map(r => refAt(workspace, r)).find(r => r && written(r.figure) !== here);
  return other && finding.rule.startsWith('figure/')
    ? { numbers: unequal(here, written(other.figure)), subject }
    : { numbers: '', subject: clause(finding.message) };
};

/** A unit that both have is said once. */
const unequal = (here: string, there: string): string => {
  const unit = /[^\d.．,，]+$/.exec(here)?.[0] ?? '';
  return `${unit && there.endsWith(unit) ? here.slice(0, -unit.length) : here} ≠ ${there}`;
};

/** As the text calls it; a long name by the shorter one that is made of its characters: 社会消费品零售总额 is 社零. */
const shortName = (figure: Parameters<typeof calledHere>[0]): string => {
  const name = calledHere(figure);
  if (name.length <= SHORT) return name;
  const { entry } = figure.indicator ?? {};
  const [shortest] = [entry?.name ?? name, ...(entry?.aliases ?? [])]
    .filter(a => a.length < name.length && isMadeOf(a, name))
    .sort((a, b) => a.length - b.length);
  return shortest ?? name;
};
const SHORT = 8;

const isMadeOf = (short: string, long: string): boolean => {
  let at = 0;
  for (const c of long) if (c === short[at]) at++;
  return at === short.length;
};

/** The first clause of a message. */
const clause = (message: string): string => message.split(/[。；]/)[0] ?? message;

const textAt = ({ files }: WorkspaceSnapshot, { file, span }: Place): string =>
  (files.get(file)?.tree.source.text.slice(span.start, span.end) ?? '').replace(/[\s“”"]+/g, '').slice(0, 24);

/** `第21行`, `公报第51行`, `2025年报告第8行`; by the name of the file where another has the same short one. */
export const shortPlace = (workspace: WorkspaceSnapshot, place: Place, home: string): string => {
  const file = workspace.files.get(place.file);
  if (!file) return '';
  const line = lineLabel(file, place);
  return place.file === home ? line : `${shortFile(workspace, file)}${line}`;
};

const shortFile = ({ files }: WorkspaceSnapshot, file: IndexedFile): string => {
  const name = kindName(file);
  const same = [...files.values()].filter(f => kindName(f) === name);
  return name !== '' && same.length === 1 ? name : `《${fileLabel(file.file)}》`;
};

const kindName = ({ reports: [first, ...others] }: IndexedFile): string =>
  first && !others.length ? nameOf(first.report) : '';

const nameOf = ({ frame }: ReportDocument): string => {
  const year = frame.speechYear?.value ?? null;
  switch (frame.kind.value) {
    case 'bulletin':
      return say('公报');
    case 'budget':
      return say('预算报告');
    case 'final-accounts':
      return say('决算报告');
    case 'plan':
      return say('规划');
    case 'audit':
      return say('审计报告');
    case 'work-report':
      return year === null ? say('报告') : say('{0}年报告', year);
    default:
      return '';
  }
};
