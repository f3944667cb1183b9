import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDatabase, type Database } from '../../db/client'
import { orgState } from '../../db/schema/organization'
import { certifications, customers, monthlyFigures, recordNames } from '../../db/schema/records'
import { inOrg } from '../../db/tenancy'
import type { Ctx } from '../../lib/context'
import { raiseCatalogueSeq } from '../../lib/organizations/sql/state'
import { capabilityJson } from '../../lib/programmes/solutions-partner/answer/capability-json'
import { getCapability } from '../../lib/programmes/solutions-partner/entry'
import type { Rows } from '../../lib/programmes/solutions-partner/figures/rows'
import { meaningOf } from '../../lib/programmes/solutions-partner/names/meaning'
import { RULE_SETS } from '../../lib/programmes/solutions-partner/rules'
import { scoreCapability } from '../../lib/programmes/solutions-partner/score'
import { cases } from '../capability/cases'
import { type Case, generate } from '../capability/generate'
import { type Named, withOwnNames } from '../capability/own-names'
import { azure, nothing } from '../capability/raw'
import { organizationWith, rowsOf } from '../capability/scored'
import { importable, store } from '../capability/stored'
import { testDatabase } from '../support/database'
import { mintOrganization } from '../support/organization'
import { TEST_TODAY } from '../support/secret'

let db: Database
beforeAll(async () => {
  Object.assign(process.env, { LAUREL_TEST: '1', LAUREL_TODAY: TEST_TODAY })
  db = createDatabase((await testDatabase()).appUrl)
})
afterAll(() => db.close())

/** What the scorer says over rows in memory, and what it says over the database, of every rule set. */
async function bothWays({ raw, asOf }: Case, change: (rows: Rows) => Named = withoutNames) {
  const ctx = await mintOrganization(db)
  const { rows, names } = change(importable(rowsOf(raw)))
  await store(db, ctx.orgId, rows, names)
  await db.inTenant(ctx.orgId, 'write', (tx) =>
    tx.db.update(orgState).set({ businessApplicationsMarket: raw.market }).where(inOrg(orgState, ctx.orgId)),
  )
  const inMemory = organizationWith(rows, raw.market, meaningOf(names))
  return Promise.all(
    RULE_SETS.map(async (ruleSet) => {
      const stored = await getCapability(ctx, { asOf, ruleSet: ruleSet.id })
      return [
        capabilityJson('org', stored.score),
        capabilityJson('org', scoreCapability(inMemory, asOf, ruleSet)),
      ] as const
    }),
  )
}

const withoutNames = (rows: Rows): Named => ({ rows, names: [] })

it('over the database every field of the score is that over rows, for generated organizations and all rule sets', async () => {
  for (let seed = 1; seed <= cases(8); seed++)
    for (const [stored, inMemory] of await bothWays(generate(seed)))
      expect(stored, `case ${seed}`).toEqual(inMemory)
})

it('the same where the organization says what its own names mean, and then they count as what is meant', async () => {
  for (let seed = 501; seed <= 500 + cases(5); seed++)
    for (const [stored, inMemory] of await bothWays(generate(seed), withOwnNames))
      expect(stored, `case ${seed}`).toEqual(inMemory)
})

describe('of one organization', () => {
  const asOf = '2026-11-10'
  const held = (person: string, certification: string) => ({
    person,
    certification,
    completedOn: '2026-01-05',
    expiresOn: null,
    linked: null,
    leftOn: null,
    type: '',
  })
  const people = async (ctx: Ctx) => {
    const { score } = await getCapability(ctx, { asOf })
    return score.areas.find(({ id }) => id === 'infrastructure')?.tracks[0]?.metrics[1]?.value?.n
  }

  it('a name counts from the moment on at which the organization says what it means', async () => {
    const ctx = await mintOrganization(db)
    await store(db, ctx.orgId, {
      figures: [],
      customers: [],
      certifications: [held('ann', 'Azure Network Engineer Associate'), held('bob', 'Network wizard')],
    })
    expect([await people(ctx), (await getCapability(ctx, { asOf })).counts]).toEqual([
      1n,
      { customers: 0, people: 2, certifications: 2, unknownNames: 1 },
    ])
    await db.inTenant(ctx.orgId, 'write', async (tx) => {
      await tx.db
        .update(recordNames)
        .set({ means: 'azure-network-engineer-associate' })
        .where(and(inOrg(recordNames, ctx.orgId), eq(recordNames.name, 'Network wizard')))
      await raiseCatalogueSeq(tx, 'all')
    })
    expect([await people(ctx), (await getCapability(ctx, { asOf })).counts.unknownNames]).toEqual([2n, 0])
  })

  it('rows that no longer stand count for nothing: neither people, nor figures, nor what a customer is', async () => {
    const ctx = await mintOrganization(db)
    const { figures, customers: listed } = rowsOf({
      ...nothing(),
      azure: [azure({ month: '2026-10', acr_usd: '5000' }), azure({ month: '2025-10', tenant_id: 't2' })],
      customers: [{ tenant_id: 't1', segment: 'SMB' }],
    })
    await store(db, ctx.orgId, {
      figures,
      customers: listed,
      certifications: [held('ann', 'Azure Network Engineer Associate')],
    })
    const seen = async () => {
      const { areas } = (await getCapability(ctx, { asOf })).score
      const infrastructure = areas.find(({ id }) => id === 'infrastructure')
      return [infrastructure?.track, infrastructure?.tracks[0]?.metrics[0]?.value?.n, await people(ctx)]
    }
    expect(await seen()).toEqual(['smb', 1n, 1n])
    for (const [table, expected] of [
      [customers, ['enterprise', 1n, 1n]],
      [monthlyFigures, ['enterprise', 0n, 1n]],
      [certifications, ['enterprise', 0n, 0n]],
    ] as const) {
      await db.inTenant(ctx.orgId, 'write', async (tx) => {
        await tx.db.update(table).set({ standing: false }).where(inOrg(table, ctx.orgId))
        await raiseCatalogueSeq(tx, 'all')
      })
      expect(await seen()).toEqual(expected)
    }
  })

  it('while nothing changes the same answer is given again, also when asked twice at once; the market changes it', async () => {
    const ctx = await mintOrganization(db)
    const [one, other] = await Promise.all([getCapability(ctx, { asOf }), getCapability(ctx, { asOf })])
    expect(other.score).toBe(one.score)
    expect((await getCapability(ctx, { asOf })).score).toBe(one.score)
    await db.inTenant(ctx.orgId, 'write', (tx) =>
      tx.db.update(orgState).set({ businessApplicationsMarket: 'other' }).where(inOrg(orgState, ctx.orgId)),
    )
    const after = await getCapability(ctx, { asOf })
    expect([after.market, after.score === one.score]).toEqual(['other', false])
  })

  it('says which months the metrics lack: none of two years for Azure, now and a year ago of the others', async () => {
    const { families } = await getCapability(await mintOrganization(db), { asOf })
    expect(
      families.map(({ family, month, missing }) => [family, month, missing.length, missing.at(-1)]),
    ).toEqual([
      ['acr', null, 24, '2026-10'],
      ['licence', null, 2, '2026-10'],
      ['revenue', null, 2, '2026-10'],
      ['usage', null, 2, '2026-10'],
    ])
  })
})
