import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createDatabase, type Database } from '../../db/client'
import { createCopier } from '../../db/copy'
import { errorResponse } from '../../lib/http/error-response'
import { errorDetail, log } from '../../lib/log'
import { testDatabase } from '../support/database'
import { mintOrganization } from '../support/organization'

const SECRET = 'canaryWilhelmina'
let db: Database
let url: string
beforeAll(async () => {
  url = (await testDatabase()).appUrl
  db = createDatabase(url)
})
afterAll(() => db.close())

/** Statements that fail with somebody's values in them, by each road there is to the database. */
const FAILS: [string, () => Promise<unknown>][] = [
  [
    'a value of another type',
    async () => {
      const { orgId } = await mintOrganization(db)
      return db.inTenant(orgId, 'write', (tx) => tx.db.execute(sql`select ${SECRET}::text::int`))
    },
  ],
  [
    'a key that is taken',
    async () => {
      const email = `${SECRET}@nowhere.example`
      const put = () => db.control.execute(sql`insert into users (email, name) values (${email}, ${SECRET})`)
      await put()
      return put()
    },
  ],
  [
    'a check that is broken',
    () => db.control.execute(sql`insert into users (email, name) values (${SECRET}, null)`),
  ],
  [
    'a COPY',
    async () => {
      const { orgId } = await mintOrganization(db)
      const copier = createCopier(url)
      try {
        return await copier.copyOut({ orgId, format: 'csv', query: `select '${SECRET}'::int` })
      } finally {
        await copier.close()
      }
    },
  ],
]

describe('what the log says of a failed statement', () => {
  it.each(FAILS)('%s: no value of it, and still where and by which code it failed', async (_, run) => {
    const error = await run().then(
      () => null,
      (reason: unknown) => reason,
    )
    // What was logged until then: the values are there to be found.
    expect(
      `${error instanceof Error ? `${error.stack} ${(error.cause as Error | undefined)?.stack}` : ''}`,
    ).toContain(SECRET)
    const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    log('error', 'tried', errorDetail(error))
    const answer = errorResponse(error, new Request(`http://laurel.example/api/v1/${'t'.repeat(43)}`))
    const written = write.mock.calls.map(([text]) => String(text)).join('')
    write.mockRestore()
    expect(written.trim().split('\n')).toHaveLength(2)
    expect(written).not.toContain(SECRET)
    expect(written).not.toContain('t'.repeat(25))
    expect(written).toMatch(/"code":"\d{2}[0-9A-Z]{3}"/)
    expect(written).toMatch(/\.[jt]s:\d+:\d+/)
    expect(await answer.text()).not.toContain(SECRET)
  })
})
