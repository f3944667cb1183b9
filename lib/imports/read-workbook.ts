import { LaurelError } from '../errors'
import type { OpenedFile } from './open-file'

export async function readWorkbook(_path: string, _gzip: boolean, _sheet?: string): Promise<OpenedFile> {
  throw new LaurelError(
    'invalid_file',
    'Workbooks cannot be read yet. Save the sheet as "CSV UTF-8 (comma delimited)".',
  )
}
