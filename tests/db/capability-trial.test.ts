import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createDatabase, type Database } from '../../db/client'
import { capabilityJson } from '../../lib/programmes/solutions-partner/answer/capability-json'
import { scoreCapability } from '../../lib/programmes/solutions-partner/score'
import { overOrganization } from '../../lib/programmes/solutions-partner/sql/over-organization'
import { withChanges } from '../../lib/programmes/solutions-partner/trial/with-changes'
import { generate } from '../capability/generate'
import { organizationWith, rowsOf } from '../capability/scored'
import { importable, store } from '../capability/stored'
import { anyChanges } from '../capability/tried'
import { testDatabase } from '../support/database'
import { mintOrganization } from '../support/organization'
import { TEST_TODAY } from '../support/secret'

let db: Database
beforeAll(async () => {
  Object.assign(process.env, { LAUREL_TEST: '1', LAUREL_TODAY: TEST_TODAY })
  db = createDatabase((await testDatabase()).appUrl)
})
afterAll(() => db.close())

const TRIALS = 6

it('changes laid over the database score as over rows in memory, for generated organizations', async () => {
  for (let seed = 1; seed <= 4; seed++) {
    const { raw, asOf } = generate(seed)
    const ctx = await mintOrganization(db)
    const rows = importable(rowsOf(raw))
    await store(db, ctx.orgId, rows)
    const { certifications } = rows
    const memory = { ...organizationWith(rows, 'larger'), certifications, names: [] }
    for (const changes of fc.sample(anyChanges(asOf), TRIALS)) {
      const stored = await db.inTenant(ctx.orgId, 'read', (tx) =>
        overOrganization(tx, (organization) => scoreCapability(withChanges(organization, changes), asOf)),
      )
      expect(capabilityJson('org', stored), `case ${seed}`).toEqual(
        capabilityJson('org', scoreCapability(withChanges(memory, changes), asOf)),
      )
    }
  }
}, 120_000)
