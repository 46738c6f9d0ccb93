/** How characters are read, without tones: to see a slip of the keyboard. */
import raw from '../data/sounds.json';

const readings = new Map<string, string[]>();
for (const [sound, characters] of Object.entries(raw))
  for (const c of characters) {
    const all = readings.get(c);
    if (all) all.push(sound);
    else readings.set(c, [sound]);
  }

/** Same readings, or readings that many speakers do not tell apart: shi and si, jing and jin. */
export const soundAlike = (a: string, b: string): boolean => {
  if (a.length !== b.length) return false;
  return [...a].every((c, i) => {
    const other = readings.get(b.charAt(i)) ?? [];
    return c === b.charAt(i) || (readings.get(c) ?? []).some(r => other.some(o => blurred(o) === blurred(r)));
  });
};

/** Is it one of the characters in common use? */
export const isCommon = (c: string): boolean => readings.has(c);

const blurred = (sound: string): string => sound.replace(/^([zcs])h/, '$1').replace(/([aei]n)g$/, '$1');
