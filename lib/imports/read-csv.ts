import type { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { LaurelError } from '../errors'

/** One record: the line it starts on (1 is the header), its cells and its bytes as they stood in the file. */
export type CsvRecord = { line: number; cells: string[]; raw: string }

const MAX_RECORD = 1_000_000

/**
 * Records of a comma-separated UTF-8 stream, blank lines left out.
 * @throws LaurelError invalid_file where the rest of the file cannot be told apart into records.
 */
export async function* readCsv(stream: Readable): AsyncGenerator<CsvRecord> {
  const parser = parse({
    bom: true,
    info: true,
    raw: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: MAX_RECORD,
  })
  stream.on('error', (error) => parser.destroy(error))
  stream.pipe(parser)
  try {
    for await (const { record, raw, info } of parser as AsyncIterable<{
      record: string[]
      raw: string
      info: { lines: number }
    }>) {
      const text = raw
        .replace(/^\uFEFF/, '')
        .replace(/^(\r\n|\n|\r)+/, '')
        .replace(/(\r\n|\n|\r)$/, '')
      if (text.trim() === '') continue
      yield { line: startLine(info.lines, text), cells: record, raw: text }
    }
  } catch (error) {
    throw error instanceof CsvError ? unreadable(error) : error
  } finally {
    stream.destroy()
  }
}

/** The parser counts lines at the end of a record; a quoted cell may hold some of them. */
function startLine(endLine: number, text: string): number {
  return endLine - (text.match(/\r\n|\n|\r/g)?.length ?? 0)
}

function unreadable(error: CsvError): LaurelError {
  const line = typeof error.lines === 'number' ? ` near line ${error.lines}` : ''
  if (error.code === 'CSV_MAX_RECORD_SIZE')
    return new LaurelError(
      'invalid_file',
      `A line${line} is longer than a million characters. Mend it and try again.`,
    )
  return new LaurelError(
    'invalid_file',
    `The file cannot be read as CSV${line}: a quote is opened and never closed, or stands in the wrong place. Nothing was imported.`,
  )
}
