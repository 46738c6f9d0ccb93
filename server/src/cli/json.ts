/** JSON for standard output. */

/** JSON leaves signs behind ASCII as they are, also those that a terminal obeys; escaped they are the same value. */
export const json = (value: unknown): string =>
  JSON.stringify(value, null, 1).replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f]/g,
    c => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
