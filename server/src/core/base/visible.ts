/**
 * What a text may hold and a screen would obey instead of showing it: terminal escapes, direction overrides, forged lines, icons.
 * Everything that comes from a report, a file name or a configuration passes here on its way to an eye; ordinary text passes unchanged.
 */

/** C0, DEL, C1, what else ends a line, what turns the direction of reading, and the invisible marks of annotations. */
const OBEYED = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufff9-\ufffb]/g;

/** Signs that a screen would obey stand there as signs that can be seen: `␛`, `␊`, `⟨U+202E⟩`. One line stays one line. */
export const visible = (text: string): string => text.replace(OBEYED, pictureOf);

const pictureOf = (sign: string): string => {
  const code = sign.charCodeAt(0);
  // A tab forges nothing; as a picture it would only be in the way.
  if (code === 0x09) return ' ';
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '␡';
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
};

/** For a running text that is quoted: a line break in it is a blank. */
export const oneLine = (text: string): string => visible(text.replace(/[\r\n\u0085\u2028\u2029]+/g, ' '));

/** For labels: an editor draws `$(name)` in a lens as an icon and makes a link of `[…](…)` in a notification. The bracket is parted, unseen, from what is before it. */
export const label = (text: string): string => oneLine(text).replace(/[$\]](?=\()/g, '$&\u200b');

/** The same for a text of several lines of ours. */
export const labelLines = (text: string): string => text.split('\n').map(label).join('\n');
