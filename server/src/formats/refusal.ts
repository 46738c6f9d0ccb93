/** What is no document that we read, in words for a drafter. Anything else that is thrown means a damaged file. */
export class Refusal extends Error {}
