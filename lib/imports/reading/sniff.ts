import { LaurelError } from '../../errors'

type Container = 'text' | 'zip'

const SIGNATURES: { bytes: number[]; what: string }[] = [
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    what: 'an old Excel workbook (.xls), or a workbook with a password. Save it as .xlsx without a password, or as "CSV UTF-8 (comma delimited)"',
  },
  { bytes: [0x25, 0x50, 0x44, 0x46], what: 'a PDF. Export the rows as CSV or .xlsx' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: 'a picture. Export the rows as CSV or .xlsx' },
  { bytes: [0xff, 0xd8, 0xff], what: 'a picture. Export the rows as CSV or .xlsx' },
  { bytes: [0x47, 0x49, 0x46, 0x38], what: 'a picture. Export the rows as CSV or .xlsx' },
  { bytes: [0x1f, 0x8b], what: 'packed twice. Unpack it once' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], what: 'a 7z archive. Unpack it and send the file in it' },
  { bytes: [0x52, 0x61, 0x72, 0x21], what: 'a RAR archive. Unpack it and send the file in it' },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], what: 'packed with zstd. Unpack it, or pack it with gzip' },
  { bytes: [0x42, 0x5a, 0x68], what: 'packed with bzip2. Unpack it, or pack it with gzip' },
  { bytes: [0xfd, 0x37, 0x7a, 0x58], what: 'packed with xz. Unpack it, or pack it with gzip' },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], what: 'a program. Send a CSV file or a workbook' },
  { bytes: [0x50, 0x41, 0x52, 0x31], what: 'a Parquet file. Export the rows as CSV or .xlsx' },
]

/** Programs name such files .xls or .csv, and Excel opens them. */
const MARKUP = /^(?:<\?xml|<!doctype|<html|<head|<meta|<body|<table|<!--)/i
const MARKUP_START = 512

function isMarkup(start: Buffer): boolean {
  // In UTF-16 every other byte of a letter is zero.
  const text = start.subarray(0, MARKUP_START).toString('latin1').replaceAll('\0', '')
  return MARKUP.test(text.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*/, ''))
}

/** What the first bytes, unpacked, say the file is. @throws LaurelError invalid_file naming what cannot be read */
export function containerOf(start: Buffer): Container {
  const begins = (bytes: number[]) => bytes.every((byte, index) => start[index] === byte)
  if (begins([0x50, 0x4b, 0x03, 0x04]) || begins([0x50, 0x4b, 0x05, 0x06])) return 'zip'
  const known = SIGNATURES.find(({ bytes }) => begins(bytes))
  if (known) throw new LaurelError('invalid_file', `The file is ${known.what}. Nothing was imported.`)
  if (isMarkup(start))
    throw new LaurelError(
      'invalid_file',
      'The file is a web page (HTML) or XML, whatever its name says. Open it in a spreadsheet and save it as .xlsx or CSV. Nothing was imported.',
    )
  return 'text'
}
