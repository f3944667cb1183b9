import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { GET as answerScore } from '@/app/api/v1/orgs/[org]/capability-score/route'
import { GET, PATCH } from '@/app/api/v1/orgs/[org]/route'
import { capabilityScore } from '../../lib/answers/capability-score'
import { listAudit } from '../../lib/audit/list-audit'
import { printCapability } from '../../lib/cli/print-capability'
import type { Platform } from '../../platform/open'
import { azure, held, licence, nothing } from '../capability/raw'
import { rowsOf } from '../capability/scored'
import { store } from '../capability/stored'
import { type Caller, call, mintCaller, runtime, type Surroundings } from '../support/runtime'
import { TEST_TODAY } from '../support/secret'

let here: Surroundings
let caller: Caller
beforeAll(async () => {
  Object.assign(process.env, { LAUREL_TEST: '1', LAUREL_TODAY: TEST_TODAY })
  here = await runtime()
  caller = await mintCaller(here.db)
  const seats = { tenant_id: 't1', paid_units: '250', active_users: '180' }
  await store(
    here.db,
    caller.ctx.orgId,
    rowsOf({
      ...nothing(),
      azure: [azure({ month: '2026-10', acr_usd: '1240.50' })],
      licences: [licence({ month: '2025-10', tenant_id: 't2' }), licence({ month: '2026-10', ...seats })],
      certifications: held('ann bob', 'Azure Network Engineer Associate'),
    }),
  )
})
afterAll(() => here.close())

const asked = (query = '') => call(caller, answerScore, { query })

describe('the capability score as the API says it', () => {
  it('is the documented answer, of today by the rules of today', async () => {
    const { status, body } = await asked()
    const { org, asOf, ruleSet, areas } = capabilityScore.parse(body)
    expect([status, org, asOf, ruleSet]).toEqual([200, caller.ctx.slug, TEST_TODAY, 'pcs-2026-07'])
    const modernWork = areas.find(({ id }) => id === 'modern-work')
    expect(modernWork?.tracks[1]?.metrics[0]).toEqual({
      id: 'net-customer-adds',
      value: 1,
      threshold: 10,
      points: 2,
      max: 20,
      valueDisplay: '1',
      display: '2',
      month: '2026-10',
      reason: null,
      parts: [],
    })
  })

  it.each([
    ['as_of=2026-02-29', 400, 'invalid_request'],
    ['as_of=', 400, 'invalid_request'],
    ['rule_set=pcs-2024-01', 400, 'invalid_request'],
    ['as_of=2022-09-30', 422, 'no_rule_set'],
  ])('%s: %i %s', async (query, status, code) => {
    const answer = await asked(query)
    expect([answer.status, answer.body.error?.code]).toEqual([status, code])
  })

  it('by rules that are named also of a day before the first', async () => {
    const { status, body } = await asked('as_of=2022-09-30&rule_set=pcs-2022-10')
    expect([status, body.asOf, body.ruleSet]).toEqual([200, '2022-09-30', 'pcs-2022-10'])
  })

  it.each(['0001-01-01', '9999-12-31'])('also of %s, where nothing is known', async (day) => {
    const { status, body } = await asked(`as_of=${day}&rule_set=pcs-2026-07`)
    const { areas } = capabilityScore.parse(body)
    expect([status, areas.map((area) => area.status)]).toEqual([200, Array(6).fill('not_started')])
  })

  it('is what the command prints', async () => {
    const printed: string[] = []
    const given = { org: caller.ctx.slug, 'as-of': '2026-11-10', 'rule-set': 'pcs-2023-12' }
    const platform = {} as Platform
    await printCapability({ db: here.db, platform, given, print: (text) => printed.push(text) })
    const { body } = await asked('as_of=2026-11-10&rule_set=pcs-2023-12')
    expect(JSON.parse(printed.join(''))).toEqual(body)
    const wrong = { ...given, 'rule-set': 'pcs' }
    await expect(
      printCapability({ db: here.db, platform, given: wrong, print: () => undefined }),
    ).rejects.toThrow('--rule-set is one of pcs-2022-10, pcs-2023-10, pcs-2023-12, pcs-2026-07.')
  })
})

describe('the market of Business Applications', () => {
  const track = async () => {
    const { areas } = capabilityScore.parse((await asked('rule_set=pcs-2022-10')).body)
    return areas[0]?.track
  }
  const patch = (market: string) =>
    call(caller, PATCH, { method: 'PATCH', body: JSON.stringify({ businessApplicationsMarket: market }) })

  it('is larger at first; changed, it decides the track of 2022 at once, and is on record', async () => {
    expect([(await call(caller, GET)).body.businessApplicationsMarket, await track()]).toEqual([
      'larger',
      'larger-markets',
    ])
    expect((await patch('other')).body.businessApplicationsMarket).toBe('other')
    expect([(await call(caller, GET)).body.businessApplicationsMarket, await track()]).toEqual([
      'other',
      'other-markets',
    ])
    const { events } = await listAudit(caller.ctx, { action: 'settings.update', limit: 1 })
    expect(events[0]?.detail).toMatchObject({
      before: { businessApplicationsMarket: 'larger' },
      after: { businessApplicationsMarket: 'other' },
    })
  })

  it('is one of two words', async () => {
    expect((await patch('largest')).status).toBe(400)
  })
})
