/**
 * What is decided otherwise than the rules have it, by the numbers of their table of decisions and which of its
 * alternatives: `U5.1`, `U7.2`. Where a question is not open in a rule set, its number says nothing.
 */
export type Otherwise = ReadonlySet<string>
