/** No database keeps the character 0, nor, in JSON, half of a pair that makes one character. */
export const isKeepable = (text: string): boolean => !text.includes('\0') && !/\p{Cs}/u.test(text)
