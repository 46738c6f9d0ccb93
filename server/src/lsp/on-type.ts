/** What on-type formatting waits for. */
export const ON_TYPE = '\n';
