import { expect, it } from 'vitest'
import { doubtLines } from './doubts'

const NOTES = { newLocations: [], unusualLocations: [], ignoredColumns: [] }

it('a preview says how many rows look like a slip, which are the first, that nothing is changed, and what to check', () => {
  const unusualTenants = { rows: 1, first: [{ line: 4, id: 'not-a-tenant' }] }
  const moreActive = { rows: 1200, first: [{ line: 3, active: 200, paid: 50 }] }
  expect(doubtLines({ ...NOTES, unusualTenants, moreActive }, 'would')).toEqual([
    '1 row names a customer by an ID that is not a GUID, as reports have it (line 4: not-a-tenant). It would go in as it is; under another ID than in your other files it is another customer.',
    '1,200 rows have more active users than paid licences (line 3: 200 active of 50; …). They would go in as they are; education may have that, else two columns may be mixed up.',
  ])
})

it('who may not see rows reads how many there are', () => {
  expect(doubtLines({ ...NOTES, moreActive: { rows: 2, first: [] } }, 'did')).toEqual([
    '2 rows have more active users than paid licences. They went in as they are; education may have that, else two columns may be mixed up.',
  ])
  expect(doubtLines(NOTES, 'did')).toEqual([])
})
