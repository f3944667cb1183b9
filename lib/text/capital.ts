/** With a capital letter in front, as the first word of a sentence or a name. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
