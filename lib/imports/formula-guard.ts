/**
 * Text from strangers that a spreadsheet would run as a formula gets one leading quote in exports, and loses
 * exactly one on import. Text that already looks guarded is guarded too, so the round trip loses nothing.
 */
const DANGEROUS = /^'*[=+\-@\t\r]/
const GUARDED = /^'+[=+\-@\t\r]/
const QUOTE = 0x27

export const guard = (text: string): string => (DANGEROUS.test(text) ? `'${text}` : text)
export const unguard = (text: string): string =>
  text.charCodeAt(0) === QUOTE && GUARDED.test(text) ? text.slice(1) : text
