/** How a text may be written. `iso-8859-1` is read as `windows-1252`, which holds all of its letters. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'iso-8859-1',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'macintosh',
  'shift_jis',
  'euc-jp',
  'gb18030',
  'big5',
  'euc-kr',
] as const
export type Encoding = (typeof ENCODINGS)[number]

/** An encoding in which a file can be read, and how a piece of it then reads. */
export type EncodingChoice = { encoding: Encoding; example: string }

/** Text of one of these says by itself what it is: no file is one of them by chance. */
export const isUnicode = (encoding: Encoding): boolean => encoding.startsWith('utf-')

/** What a mapping keeps of the encoding of a file: one that the file does not say itself. */
export const olderEncoding = (encoding: Encoding | null): { encoding?: Encoding } =>
  encoding === null || isUnicode(encoding) ? {} : { encoding }
