import { Readable } from 'node:stream'
import { publicRoute } from '@/lib/entry/route'
import { notFound } from '@/lib/errors'
import { templateWorkbook } from '@/lib/exports/sheets'
import { streamFile } from '@/lib/http/stream-file'
import { IMPORT_KINDS } from '@/lib/imports/model/import-kinds'
import { template } from '@/lib/imports/reading/columns'

const FORMATS = ['csv', 'xlsx'] as const

/** `courseware-completions.csv` or `.xlsx` and so on: the columns with an example row. */
export const GET = publicRoute(async ({ request, params }) => {
  for (const kind of IMPORT_KINDS)
    for (const format of FORMATS) {
      if (params.file !== `${kind}.${format}`) continue
      const file = format === 'csv' ? Readable.from([Buffer.from(template(kind))]) : templateWorkbook(kind)
      return streamFile(file, format, `laurel-${kind}-template.${format}`, request.signal)
    }
  throw notFound('This template')
})
