import { measureBody, readAll } from '../support/download'
import { inTurns } from '../support/turns'
import type { Served, Workbench } from '../support/workbench'
import { openReference, type Subject } from './subject'

const ROUNDS = 5

/** Milliseconds for the whole of it: the download, a bare copy of the same statement, and of what is stored. */
export async function measureThroughput(bench: Workbench, subject: Subject, { url }: Served) {
  const { connection, sameQuery, storedColumns, headerBytes } = await openReference(bench, subject)
  const download = { url, path: subject.path, token: subject.token }
  const [ours, same] = [await measureBody(download), await connection.copy(sameQuery)]
  await connection.copy(storedColumns)
  if (ours.rows !== subject.rows || ours.bytes !== same.bytes + headerBytes)
    throw new Error(
      `The download has ${ours.rows} rows in ${ours.bytes} bytes, the same query ${same.bytes} bytes.`,
    )
  return inTurns(ROUNDS, {
    download: () => readAll(download),
    sameQuery: async () => (await connection.copy(sameQuery)).ms,
    storedColumns: async () => (await connection.copy(storedColumns)).ms,
  })
}
