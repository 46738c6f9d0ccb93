/** Addresses that hold whatever a file may be called. Never throws. */

/** What may stand in a path as it is. Brackets, quotes and `&` may too, by the standard, but would end a link or be read as an entity. */
const PLAIN = /[^A-Za-z0-9\-._~:/@$+,;=%]/gu;

const percent = (sign: string): string =>
  /[!'()*]/.test(sign)
    ? `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
    : encodeURIComponent(/[\ud800-\udfff]/u.test(sign) ? '\ufffd' : sign);

/** One part of a path, between two slashes. */
export const encodeSegment = (name: string): string => name.replace(/[^A-Za-z0-9\-._~]/gu, percent);

/** The address of a file as a client gave it, fit to stand in a link: what is encoded stays so, what is not becomes it. */
export const encodeAddress = (uri: string): string =>
  uri.replace(/%(?![0-9A-Fa-f]{2})/g, '%25').replace(PLAIN, percent);
