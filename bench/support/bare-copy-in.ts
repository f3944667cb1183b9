import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

/** PostgreSQL's own way to take a file in, by the owner, who stands outside row-level security. @returns milliseconds */
export async function copyFileIn(
  ownerUrl: string,
  target: string,
  file: string,
  format = '(format text)',
): Promise<number> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const begin = performance.now()
    await pipeline(
      createReadStream(file, { highWaterMark: 256 * 1024 }),
      client.query(copyFrom(`COPY ${target} FROM STDIN ${format}`)),
    )
    return performance.now() - begin
  } finally {
    await client.end()
  }
}
