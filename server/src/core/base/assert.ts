/** Closes a discriminated union: a case that was forgotten does not compile. */
export const assertNever = (value: never): never => {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
};
