import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Ctx } from '../../lib/context'
import type { RecordKind } from '../../lib/imports/model/import-kinds'
import { recompute } from '../../lib/imports/recompute'
import { withdrawImport } from '../../lib/imports/withdraw-import'
import { CAPABILITY_ROW } from '../../lib/programmes/solutions-partner/row'
import { keyOf } from '../../lib/programmes/solutions-partner/sql/outcome-rows'
import { sayMeaning } from '../../lib/record-names/say-meaning'
import { overridingOf } from '../../lib/rules/overriding'
import { setOverride } from '../../lib/rules/set-override'
import { keep, keptRows, madeAnew } from '../capability/kept'
import { csvOf, mintOrganization, publishText } from '../support/organization'
import { runs } from '../support/runs'
import { runtime, type Surroundings } from '../support/runtime'
import { TEST_TODAY } from '../support/secret'

let home: Surroundings
beforeAll(async () => {
  Object.assign(process.env, { LAUREL_TEST: '1', LAUREL_TODAY: TEST_TODAY })
  home = await runtime()
})
afterAll(() => home.close())

/** Every outcome that is kept is the one that figures make now; then all of them are. @returns how many were kept */
async function expectRight(ctx: Ctx, after: object): Promise<number> {
  const [kept, anew] = [await keptRows(ctx), await madeAnew(ctx)]
  const asked = kept.filter((row) => anew.has(keyOf(row)))
  for (const row of asked)
    expect(row.outcomes, `as of ${row.month} after ${JSON.stringify(after)}`).toBe(
      anew.get(keyOf(row))?.outcomes,
    )
  await keep(ctx, anew)
  return asked.length
}

const pick = <Value>(...values: Value[]) => fc.constantFrom(...values)
const place = {
  month: pick('2025-09', '2025-10', '2025-11', '2026-08', '2026-09', '2026-10'),
  tenant_id: pick('t-1', 't-2', 't-3'),
  association: pick('cpor', 'csp-tier-1'),
}
const count = pick('0', '40', '320', '600', '9000')
const FILES: Partial<Record<RecordKind, fc.Arbitrary<Record<string, string>>>> = {
  'azure-consumption': fc.record({ ...place, workload: pick('Key Vault', 'Moss'), acr_usd: count }),
  'license-usage': fc.record({
    ...{ ...place, workload: pick('Teams', 'Chat and more'), paid_units: count, active_users: count },
    associated_on: pick('', '2026-09-12'),
  }),
  'business-revenue': fc.record({
    ...place,
    workload: pick('Sales', 'Business Central'),
    revenue_usd: count,
  }),
  'business-usage': fc.record({ ...place, workload: pick('Business Central'), active_users: count }),
  customers: fc.record({ tenant_id: place.tenant_id, segment: pick('SMB', 'Strategic') }),
}
const file = fc.constantFrom(...(Object.keys(FILES) as RecordKind[])).chain((kind) =>
  fc.record({
    kind: fc.constant(kind),
    rows: fc.array(FILES[kind] as fc.Arbitrary<Record<string, string>>, { minLength: 1, maxLength: 6 }),
    changes: pick('apply' as const, 'reject' as const),
  }),
)
const STEPS = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: file.map((one) => ({ of: 'file' as const, ...one })) },
    { weight: 2, arbitrary: fc.record({ of: pick('withdraw' as const), nth: fc.nat(5) }) },
    { weight: 1, arbitrary: fc.record({ of: pick('name' as const), means: pick('teams', 'intune', null) }) },
    { weight: 1, arbitrary: fc.record({ of: pick('decision' as const) }) },
    { weight: 1, arbitrary: fc.record({ of: pick('recompute' as const) }) },
  ),
  { minLength: 5, maxLength: 7 },
)

type Step = typeof STEPS extends fc.Arbitrary<(infer One)[]> ? One : never

async function take(ctx: Ctx, step: Step, published: number[]): Promise<void> {
  switch (step.of) {
    case 'file': {
      const columns = Object.keys(step.rows[0] ?? {})
      const how = { changes: step.changes }
      const { id } = await publishText(ctx, step.kind, csvOf(step.rows, columns), TEST_TODAY, how)
      published.push(id)
      return
    }
    case 'withdraw': {
      const [id] = published.splice(step.nth % Math.max(published.length, 1), 1)
      if (id !== undefined) await withdrawImport(ctx, id)
      return
    }
    case 'name':
      return void (await sayMeaning(ctx, {
        ...{ kind: 'license-usage', field: 'workload', name: 'Chat and more', means: step.means },
      }).catch((error: Error) => expect(error.message).toContain('does not exist here')))
    case 'decision':
      return void (await setOverride(
        ctx,
        { ruleSet: 'pcs-2026-07', key: 'deploymentUnit', value: 'tenant', reason: 'Agreed' },
        overridingOf(CAPABILITY_ROW),
      ).catch((error: Error) => expect(error.message).toContain('already')))
    case 'recompute':
      return void (await recompute(ctx))
  }
}

it('after any imports, changes, withdrawals, names, decisions and recomputes every outcome that is kept is that of the figures', async () => {
  let left = 0
  await fc.assert(
    fc.asyncProperty(STEPS, async (all) => {
      const ctx = await mintOrganization(home.db)
      const published: number[] = []
      for (const step of all) {
        await take(ctx, step, published)
        left += await expectRight(ctx, step)
      }
    }),
    { numRuns: runs(3) },
  )
  // Something was compared; how much a file leaves, kept-answers.test.ts says.
  expect(left).toBeGreaterThan(0)
}, 120_000)
