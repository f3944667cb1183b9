import { inspect } from 'node:util'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createDatabase } from '../../db/client'
import { getLastScores } from '../../lib/capability/get-last-scores'
import { getWindows } from '../../lib/capability/get-windows'
import type { Ctx } from '../../lib/context'
import { addMonths } from '../../lib/dates'
import { withdrawImport } from '../../lib/imports/withdraw-import'
import { claimImport } from '../../lib/jobs/lease'
import { startWorker } from '../../lib/jobs/worker'
import { capabilityIn, getCapability } from '../../lib/programmes/solutions-partner/entry'
import { keptMonth } from '../../lib/programmes/solutions-partner/outcomes/kept-outcomes'
import { prepare } from '../../lib/programmes/solutions-partner/parts/preparing'
import { CAPABILITY_ROW } from '../../lib/programmes/solutions-partner/row'
import { keyOf } from '../../lib/programmes/solutions-partner/sql/outcome-rows'
import { overOrganization } from '../../lib/programmes/solutions-partner/sql/over-organization'
import { isMine } from '../../lib/programmes/solutions-partner/sql/preparing'
import { sayMeaning } from '../../lib/record-names/say-meaning'
import { homeWith } from '../capability/home-with'
import { emptyKept, fill, keptRows, madeAnew } from '../capability/kept'
import { rowsOf } from '../capability/scored'
import { importable, store } from '../capability/stored'
import { twoYears } from '../capability/two-years'
import { mintOrganization, publishText } from '../support/organization'
import type { Surroundings } from '../support/runtime'
import { TEST_TODAY } from '../support/secret'

const rows = importable(rowsOf(twoYears('2024-01', '2026-10', ['2026-02'])))
let home: Surroundings
let ctx: Ctx
beforeAll(async () => {
  ;({ home, ctx } = await homeWith(rows))
})
afterAll(() => home.close())

/** In a process that has kept nothing. */
async function apart<T>(of: Ctx, ask: (ctx: Ctx) => Promise<T>): Promise<T> {
  const db = createDatabase(home.appUrl, 4)
  try {
    return await ask({ ...of, db })
  } finally {
    await db.close()
  }
}

/** Every kind of question that pages ask. */
const answersOf = (of: Ctx): Promise<string[]> =>
  apart(of, async (asking) => {
    const { trends, leaving, planning, rules, trying } = CAPABILITY_ROW
    const facts = ({ score, lapses, losses }: Awaited<ReturnType<typeof getCapability>>) => ({
      score,
      lapses,
      losses,
    })
    const answers = await Promise.all([
      getCapability(asking).then(facts),
      getCapability(asking, { ruleSet: 'pcs-2023-12' }).then(facts),
      getCapability(asking, { asOf: '2027-01-01' }).then(facts),
      trends.answer(asking, { metric: 'score', area: 'security' }, { by: null, over: 'window' }),
      leaving.answer(asking, null),
      planning.answer(asking, null),
      rules.answer(asking, undefined),
      trying.answer(asking, new URLSearchParams('changes=lost:t1')),
      getWindows(asking, null),
    ])
    return answers.map((one) => inspect(one, { depth: null, maxArrayLength: null }))
  })

/** Every outcome that is kept brings a seventh of a point. */
const spoil = ({ db, orgId }: Ctx) =>
  db.inTenant(orgId, 'write', (tx) =>
    tx.db.execute(sql`
      update figure_outcomes set outcomes = regexp_replace(outcomes, '"points":"[^"]*"', '"points":"1/7"', 'g')
      where org_id = ${orgId}`),
  )

it('trends, what leaves, the plan, rules, what if, the window and the overview by other rules say the same whether outcomes are kept or not', async () => {
  await emptyKept(ctx)
  const before = await answersOf(ctx)
  await fill(ctx)
  expect((await keptRows(ctx)).length).toBeGreaterThan(60)
  expect(await answersOf(ctx)).toEqual(before)
}, 120_000)

it('what is kept is what pages show, and is nothing to a transaction that may write, such as a preview', async () => {
  await fill(ctx)
  const overview = () => apart(ctx, getCapability).then(({ score }) => score.areas)
  const before = await overview()
  const weigh = () =>
    ctx.db.inTenant(ctx.orgId, 'write', async (tx) => (await capabilityIn(tx, TEST_TODAY)).score.areas)
  const weighed = await weigh()
  const line = 'month,tenant_id,workload,association,paid_units,active_users\n2026-10,t0,Intune,cpor,500,90\n'
  const preview = () => publishText(ctx, 'license-usage', line, TEST_TODAY, { mode: 'preview' })
  const { effect } = await preview()
  expect(effect?.scores.length).toBeGreaterThan(0)
  await spoil(ctx)
  const spoilt = await overview()
  expect(spoilt).not.toEqual(before)
  expect(spoilt[0]?.tracks[0]?.metrics[0]?.points).toEqual({ n: 1n, d: 7n })
  expect(await weigh()).toEqual(weighed)
  expect((await preview()).effect).toEqual(effect)
  await emptyKept(ctx)
})

it('a file of a new month and its withdrawal leave what is as of months up to it, certifications everything, customers and what a name means nothing', async () => {
  const own = await mintOrganization(home.db)
  const file = (month: string) =>
    `month,tenant_id,workload,association,acr_usd\n${month},t-1,Key Vault,csp-tier-1,700\n`
  const import_ = (month: string) => publishText(own, 'azure-consumption', file(month), TEST_TODAY)
  for (const month of ['2025-06', '2026-09']) await import_(month)
  const seats =
    'month,tenant_id,workload,association,paid_units,active_users\n2026-09,t-1,Chat and more,cpor,400,9\n'
  await publishText(own, 'license-usage', seats, TEST_TODAY)
  await fill(own)
  const months = async () => [...new Set((await keptRows(own)).map(({ month }) => month))]
  const all = await months()
  expect([all[0], all.at(-1)]).toEqual(['2025-07', addMonths('2026-11', 12)])
  const { id } = await import_('2026-10')
  expect(await months()).toEqual(all.filter((month) => month <= '2026-10'))
  await fill(own)
  await withdrawImport(own, id)
  expect(await months()).toEqual(all.filter((month) => month <= '2026-10'))
  // The same again changes nothing.
  await import_('2026-09')
  expect((await months()).at(-1)).toBe('2026-10')
  const people = 'person_id,certification,completed_on\nMC-1,Azure Administrator Associate,2026-05-02\n'
  await publishText(own, 'certifications', people, TEST_TODAY)
  expect((await months()).at(-1)).toBe('2026-10')
  await publishText(own, 'customers', 'tenant_id,segment\nt-1,SMB\n', TEST_TODAY)
  expect(await months()).toEqual([])
  await fill(own)
  await sayMeaning(own, { kind: 'license-usage', field: 'workload', name: 'Chat and more', means: 'teams' })
  expect(await months()).toEqual([])
})

it('what was worked out before something changed is not kept', async () => {
  const own = await mintOrganization(home.db)
  await store(home.db, own.orgId, rows)
  const file = 'month,tenant_id,workload,association,acr_usd\n2026-10,t-1,Key Vault,csp-tier-1,700\n'
  let writes = 0
  const db: Pick<Ctx['db'], 'inTenant'> = {
    async inTenant(orgId, mode, run) {
      // Behind the word that it is begun.
      if (mode === 'write' && ++writes === 2) await publishText(own, 'azure-consumption', file, TEST_TODAY)
      return home.db.inTenant(orgId, mode, run)
    },
  }
  await prepare(db, own.orgId)
  expect([writes, await keptRows(own)]).toEqual([3, []])
})

it('an import begins while outcomes of its organization are worked out; while one is under way, a preview too, they wait', async () => {
  const own = await mintOrganization(home.db)
  const file = 'month,tenant_id,workload,association,acr_usd\n2026-10,t-1,Key Vault,csp-tier-1,700\n'
  const { id } = await publishText(own, 'azure-consumption', file, TEST_TODAY, { mode: 'preview' })
  const set = (status: string) =>
    home.db.inTenant(own.orgId, 'write', (tx) =>
      tx.db.execute(sql`update imports set status = ${status} where org_id = ${own.orgId} and id = ${id}`),
    )
  await set('waiting')
  expect(await prepare(home.db, own.orgId)).toBe('later')
  const held = { orgId: own.orgId, importId: id, leaseOwner: 'me' }
  const claimed = await home.db.inTenant(own.orgId, 'read', async (tx) => {
    expect(await isMine(tx)).toBe(true)
    return claimImport(home.db, held)
  })
  expect(claimed).toBe('taken')
  await set('published')
  // The lock goes with the transaction, of whose end one may hear first.
  await expect.poll(() => prepare(home.db, own.orgId)).toBe('nothing')
})

it('a piece ends with the row whose answers pass the bound of lines that are held at a time', async () => {
  const own = await mintOrganization(home.db)
  await store(home.db, own.orgId, rows)
  const more = async (mostLines?: number) => {
    const before = (await keptRows(own)).length
    expect(await prepare(home.db, own.orgId, undefined, mostLines)).toBe('more')
    return (await keptRows(own)).length - before
  }
  // The overview's, alone; then each as the only one of its piece.
  expect([await more(0), await more(0), await more(0)]).toEqual([1, 1, 1])
  expect(await more()).toBeGreaterThan(1)
})

it('what ended the process three times is left to the pages that ask it until figures change; all else is worked out', async () => {
  const own = await mintOrganization(home.db)
  const import_ = (month: string) =>
    publishText(
      own,
      'azure-consumption',
      `month,tenant_id,workload,association,acr_usd\n${month},t-1,Key Vault,csp-tier-1,700\n`,
      TEST_TODAY,
    )
  await import_('2026-09')
  const dying = (): Pick<Ctx['db'], 'inTenant'> => {
    let writes = 0
    return {
      inTenant: (orgId, mode, run) =>
        mode === 'write' && ++writes > 1
          ? Promise.reject(new Error('killed'))
          : home.db.inTenant(orgId, mode, run),
    }
  }
  for (let time = 0; time < 3; time++) await expect(prepare(dying(), own.orgId)).rejects.toThrow('killed')
  const missing = async () => {
    await fill(own)
    const kept = new Set((await keptRows(own)).map(keyOf))
    return [...(await madeAnew(own)).keys()].filter((key) => !kept.has(key))
  }
  expect(await missing()).toEqual([expect.stringMatching(/ 2026-11$/)])
  await import_('2026-10')
  expect(await missing()).toEqual([])
  expect((await keptRows(own)).filter(({ rules }) => rules.startsWith('begun'))).toEqual([])
})

it('what is kept is read once, by however many rules it is asked', async () => {
  await fill(ctx)
  let runs = 0
  const found = await ctx.db.inTenant(ctx.orgId, 'read', (tx) =>
    overOrganization(tx, ({ rules, figures }) => {
      runs++
      return rules.sets.map((ruleSet) => keptMonth(ruleSet, { figures, asOf: TEST_TODAY }) !== null)
    }),
  )
  expect([runs, found.length > 1, found.every(Boolean)]).toEqual([2, true, true])
})

it('a worker works out what pages ask when a file has come, one day’s pages and twelve refreshes of each area', async () => {
  const own = await mintOrganization(home.db)
  const worker = startWorker(home.appUrl)
  const file = 'month,tenant_id,workload,association,acr_usd\n2026-08,t-1,Key Vault,csp-tier-1,700\n'
  await publishText(own, 'azure-consumption', file, TEST_TODAY)
  const scores = () => apart(own, getLastScores)
  await expect
    .poll(async () => (await scores())['data-ai'].every(({ point }) => point !== null), { timeout: 30_000 })
    .toBe(true)
  await worker.stop()
  const { 'data-ai': line } = await scores()
  expect(line.map(({ asOf }) => asOf)).toEqual(
    Array.from({ length: 12 }, (_, at) => `${addMonths('2025-12', at)}-01`),
  )
  expect(line.map(({ point }) => point?.points !== null)).toEqual([
    ...Array(9).fill(false),
    true,
    true,
    false,
  ])
  await emptyKept(own)
  expect((await scores())['data-ai'].map(({ point }) => point !== null)).toEqual([
    ...Array(9).fill(true),
    ...Array(3).fill(false),
  ])
}, 60_000)
