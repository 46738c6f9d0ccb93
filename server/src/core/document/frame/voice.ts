/** How a text speaks of its own place: 全市 and 我市 make it a city's, whatever other places it names. */
import { literal } from '../../base';

const SUFFIXES = ['省', '市', '县', '区', '州', '盟', '旗'] as const;

/** The last character of the name that the text must have; null where it never speaks so. */
export const ownSuffix = (text: string): string | null => {
  const head = text.slice(0, 60_000);
  const counts = SUFFIXES.map(s => {
    // 居全省第二 speaks of the place above.
    const ours =
      count(head, new RegExp(`[我]${literal(s)}(?!场|[级直])`, 'g')) * 3 +
      count(
        head,
        new RegExp(
          `(?<![居列在占比于获名为是与成到过])全${literal(s)}(?!场|第|前|首|唯一|领先|平均|通报|推广|先进|示范|试点|域|面)`,
          'g',
        ),
      );
    return [s, ours] as const;
  }).sort((a, b) => b[1] - a[1]);
  const [best] = counts;
  return best && best[1] > 0 ? best[0] : null;
};

const count = (text: string, words: RegExp): number => (text.match(words) ?? []).length;
