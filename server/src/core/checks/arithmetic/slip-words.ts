/** What is said where one slip of the pen would explain a reckoning that fails: “写作9.2万元，按9.2亿元则相符”. */
import { say } from '../../base';
import { written } from '../wording';
import type { Hypothesis } from './types';
import type { Outcome } from './types';

/** The figure that may be wrong stands first; a wrong scale leaves nothing of what the others come to with it. */
export const withSlip = (outcome: Outcome, slip: Hypothesis): Outcome => {
  if (outcome.slip) return outcome;
  const { ref, kind, meant } = slip;
  const [is, members] = [written(ref.figure), inFront(outcome, slip)];
  const again = outcome.again?.(r =>
    r.figure.id === ref.figure.id && r.file === ref.file ? { ...r, figure: slip.figure } : r,
  );
  return kind === 'unit'
    ? {
        ...outcome,
        message: say('单位可能写错：写作{0}，按{1}则推算相符', is, meant),
        calculation: again?.calculation ?? outcome.calculation,
        members,
      }
    : {
        ...outcome,
        advice: say('{0}如为{1}则相符；{2}', is, meant, outcome.advice),
      };
};

const inFront = ({ members }: Outcome, { ref }: Hypothesis): Outcome['members'] => [
  ...members.filter(m => m.ref.figure.id === ref.figure.id && m.ref.file === ref.file),
  ...members.filter(m => m.ref.figure.id !== ref.figure.id || m.ref.file !== ref.file),
];
