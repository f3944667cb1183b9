/** Where to go on: an address inside Laurel, or `/` for anything that could lead elsewhere. */
export function safePath(text: string | null | undefined): string {
  if (!text || text.length > 2000 || !/^\/(?![/\\])/.test(text)) return '/'
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop them, and `/\t/evil` becomes `//evil`
  return /[\\\u0000-\u001f\u007f]/.test(text) ? '/' : text
}
