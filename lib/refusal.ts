/** Why Laurel does not go on, as a sentence for whoever runs it, which says what to do: shown without a stack. */
export class Refusal extends Error {}
