/** Names in URIs made readable. A client may send what is no URI (`100%.gw`): what cannot be decoded stays as it is written. */

export const decoded = (text: string): string =>
  text.replace(/(?:%[0-9a-f]{2})+/gi, escapes => decodedRun(escapes) ?? escapes);

const decodedRun = (escapes: string): string | undefined => {
  try {
    return decodeURIComponent(escapes);
  } catch {
    return undefined; // Bytes that are no UTF-8.
  }
};
