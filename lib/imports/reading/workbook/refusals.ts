import { LaurelError } from '../../../errors'
import { MAX_WORKBOOK_BYTES } from '../limits'

const SAVE_AS_CSV = 'Save the sheet as "CSV UTF-8 (comma delimited)"'

export const damaged = () =>
  new LaurelError(
    'invalid_file',
    'The workbook is damaged or cut short. Open it in a spreadsheet, save it as .xlsx again and try once more.',
  )

/** What it holds, not how long the file is. */
export const tooMuch = () => new LaurelError('too_large', `The workbook is too large. ${SAVE_AS_CSV}.`)

export const tooLarge = (what: string) =>
  new LaurelError('too_large', `The workbook ${what}. ${SAVE_AS_CSV}, which may be far larger.`)

export const tooBig = () => tooLarge(`is larger than ${MAX_WORKBOOK_BYTES / 1024 ** 2} MiB when unpacked`)

export const inflates = (times: number) =>
  tooLarge(`holds more than ${times} times as much text as it is long: the same texts stand in many cells`)

export const ENCRYPTED = 'The file has a password. Save it without one and try again. Nothing was imported.'
export const NO_WORKBOOK =
  'The file is a zip archive, but not an Excel workbook (.xlsx). Unpack it and send the CSV file in it, or pack that with gzip.'
