import { afterAll, beforeAll, expect, it } from 'vitest'
import { createDatabase, type Database } from '../../db/client'
import { getImport } from '../../lib/imports/list-imports'
import { mappingOf } from '../../lib/imports/reading/default-mapping'
import type { FileFormat } from '../../lib/imports/reading/mapping'
import { caseFile } from '../support/case-file'
import { testDatabase } from '../support/database'
import { mintOrganization, publishText } from '../support/organization'

let db: Database
beforeAll(async () => {
  db = createDatabase((await testDatabase()).appUrl)
})
afterAll(() => db.close())

const KIND = 'courseware-completions' as const
const FILE = caseFile('15-shared-codes/achievement-codes.csv')
const COLUMNS = {
  redeemed_on: 'Date Redeemed',
  course_number: 'Course Number',
  location_id: 'Partner ID',
  learner_id: 'Learner',
}
const FORMAT: FileFormat = {
  container: 'text',
  compression: 'none',
  encoding: 'utf-8',
  separator: ',',
  sheet: null,
  sheets: [],
}

it.each(['reject', 'apply'] as const)(
  'one code for a class, taken as ID with changes=%s, says in which lines it stands and gives no advice that was followed',
  async (changes) => {
    const ctx = await mintOrganization(db)
    const columns = { ...COLUMNS, redemption_id: 'Achievement Code' }
    const made = await publishText(ctx, KIND, FILE, '2026-11-21', {
      changes,
      mapping: mappingOf(KIND, columns, FORMAT),
    })
    expect(made).toMatchObject({ rowsRead: 5, rowsAccepted: 1, rowsRejected: 4 })
    expect(made.notes.sharedIds).toEqual({
      ids: 1,
      rows: 5,
      example: { id: 'K7F2-QX', first: 2, last: 6, rows: 5 },
    })
    for (const { message } of (await getImport(ctx, made.id)).rejects) {
      expect(message).toMatch(
        /^K7F2-QX appears in lines 2 to 6 of this file .*is it the ID of one redemption\?/,
      )
      expect(message).not.toMatch(/already known|[Tt]ake the new values/)
    }
  },
)

it('told apart by all they say, 5 of 5 redemptions of one code count', async () => {
  const ctx = await mintOrganization(db)
  const made = await publishText(ctx, KIND, FILE, '2026-11-21', {
    mapping: { ...mappingOf(KIND, COLUMNS, FORMAT), identity: 'content' },
  })
  expect(made).toMatchObject({ rowsRead: 5, rowsAccepted: 5, rowsRejected: 0 })
  expect(made.notes.sharedIds).toBeUndefined()
})

it('an ID that another import brought is told as known, with the way to take the new values', async () => {
  const ctx = await mintOrganization(db)
  const row = (learner: string) =>
    `redemption_id,redeemed_on,course_number,location_id,learner_id\nR1,2026-09-14,AZ-104T00,4100015,${learner}\n`
  await publishText(ctx, KIND, row('L-1'))
  const { id } = await publishText(ctx, KIND, row('L-2'))
  const [reject] = (await getImport(ctx, id)).rejects
  expect(reject?.message).toBe(
    'R1 is already known with different content (learner_id). Take the new values when you import it, or fix this row.',
  )
})
