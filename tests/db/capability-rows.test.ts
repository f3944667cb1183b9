import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { GET as answerRows } from '@/app/api/v1/orgs/[org]/capability-score/[area]/[metric]/rows/route'
import { capabilityRows } from '../../lib/answers/capability-rows'
import { createToken } from '../../lib/auth/tokens/tokens'
import { getSkilling, type Skilling } from '../../lib/capability/get-skilling'
import { azure, held, nothing } from '../capability/raw'
import { rowsOf } from '../capability/scored'
import { store } from '../capability/stored'
import { type Caller, mintCaller, runtime, type Surroundings } from '../support/runtime'
import { TEST_TODAY } from '../support/secret'

let here: Surroundings
let caller: Caller
beforeAll(async () => {
  Object.assign(process.env, { LAUREL_TEST: '1', LAUREL_TODAY: TEST_TODAY })
  here = await runtime()
  caller = await mintCaller(here.db)
  const acr = (tenant_id: string, month: string, acr_usd: string) =>
    azure({ tenant_id, month, acr_usd, workload: 'Azure Key Vault' })
  await store(here.db, caller.ctx.orgId, {
    ...rowsOf({
      ...nothing(),
      azure: [
        acr('new', '2026-10', '1200.50'),
        acr('small', '2026-10', '999.9999'),
        acr('lost', '2025-10', '1000'),
        acr('stays', '2026-10', '5000'),
        acr('stays', '2025-10', '4000'),
      ],
      certifications: [
        ...held('ann', 'Azure Network Engineer Associate'),
        ...held('bob', 'Azure Network Engineer Associate', { expires_on: '2027-03-01' }),
        ...held('ann', 'Windows Server Hybrid Administrator Associate'),
        ...held('cid', 'Azure Network Engineer Associate', { expires_on: '2026-05-31' }),
        ...held('ann cid', 'Azure Administrator Associate'),
      ],
    }),
  })
  await here.db.inTenant(
    caller.ctx.orgId,
    'write',
    (tx) =>
      tx.sql`insert into customers (org_id, import_id, standing, tenant, name, segment, country)
      values (${caller.ctx.orgId}, 1, true, 'new', '=Contoso', '', '')`,
  )
})
afterAll(() => here.close())

async function asked(
  area: string,
  metric: string,
  { query = '', token = caller.token, org = caller.ctx.slug } = {},
): Promise<{ status: number; text: string }> {
  const response = await answerRows(
    new Request(`http://127.0.0.1:3000/api?${query}`, {
      headers: { host: '127.0.0.1:3000', authorization: `Bearer ${token}` },
    }),
    { params: Promise.resolve({ org, area, metric }) },
  )
  return { status: response.status, text: await response.text() }
}
const rowsIn = (text: string) => capabilityRows.parse(JSON.parse(text))

describe('customers behind net customer adds', () => {
  it('each with both figures and what it brings: 2 now less 2 a year ago are 0', async () => {
    const { text } = await asked('infrastructure', 'net-customer-adds')
    const { rows, ...what } = rowsIn(text)
    expect(what).toEqual({
      org: caller.ctx.slug,
      asOf: TEST_TODAY,
      ruleSet: 'pcs-2026-07',
      area: 'infrastructure',
      track: 'enterprise',
      metric: 'net-customer-adds',
      value: 0,
      valueReason: 'no_points',
      sum: 0,
      base: null,
      of: 'customers',
    })
    expect(
      rows.map(
        (row) => 'tenant' in row && [row.tenant, row.name, row.now, row.base, row.contribution, row.counts],
      ),
    ).toEqual(
      expect.arrayContaining([
        ['new', '=Contoso', 1200.5, null, 1, true],
        ['small', null, 999.9999, null, 0, false],
        ['lost', null, null, 1000, -1, true],
        ['stays', null, 5000, 4000, 0, true],
      ]),
    )
  })

  it('as a file, with a reason where it brings nothing and names guarded against formulas', async () => {
    const { text } = await asked('infrastructure', 'net-customer-adds', { query: 'format=csv' })
    const lines = text.trim().split('\n')
    expect(lines[0]).toBe(
      'part,tenant_id,name,workload,workload_name,measure,now,base,base_is,counts,contribution,reason',
    )
    expect(lines.find((line) => line.includes('"new"'))).toBe(
      ',"new","\'=Contoso",,,usd,1200.5,,"year-ago","yes",1,""'.replace('usd', '"usd"'),
    )
    expect(lines.find((line) => line.includes('"small"'))).toContain(
      '"no",0,"Below USD 1,000 in Oct 2026 and the month before."',
    )
  })

  it('services by a name that stands in the files', async () => {
    const { rows } = rowsIn((await asked('data-ai', 'deployments')).text)
    expect(rows).toMatchObject([
      {
        tenant: null,
        workload: 'keyvault',
        workloadName: 'Azure Key Vault',
        now: 7200.4999,
        contribution: 1,
      },
    ])
  })
})

describe('people behind certifications', () => {
  const answer = async (token?: string) =>
    rowsIn((await asked('infrastructure', 'intermediate-certifications', token ? { token } : {})).text)

  it('each certification, the first of a person brings him; who does not count and why', async () => {
    const { rows, sum, value } = await answer()
    const last = rows.filter(({ part }) => part === 'step-2')
    expect([sum, value]).toEqual([2, 2])
    expect(
      last.map((row) => 'person' in row && [row.person, row.certification, row.contribution, row.reason]),
    ).toEqual([
      ['ann', 'azure-network-engineer-associate', 1, ''],
      ['bob', 'azure-network-engineer-associate', 1, ''],
      ['cid', 'azure-network-engineer-associate', 0, 'Expired on 31 May 2026.'],
      ['ann', 'windows-server-hybrid-administrator', 0, 'Counted already.'],
    ])
  })

  it('a Report viewer sees how many of how many count, 2 in the first step and 2 of 3 and 0 of 1 in the last, and nobody', async () => {
    const { orgId } = caller.ctx
    const token = await createToken(here.db, { orgId, role: 'viewer', name: 'test', days: 1 })
    const { rows, sum } = await answer(token)
    expect(sum).toBe(2)
    expect(
      rows.map(
        (row) => 'person' in row && [row.part, row.certification, row.people, row.certifications, row.reason],
      ),
    ).toEqual([
      ['step-1', 'azure-administrator', 2, 2, ''],
      ['step-2', 'azure-network-engineer-associate', 2, 3, '2 of 3 count.'],
      ['step-2', 'windows-server-hybrid-administrator', 0, 1, '0 of 1 count.'],
    ])
    expect(JSON.stringify(rows)).not.toMatch(/ann|bob|cid/)
    expect(rows.some((row) => 'person' in row && (row.person ?? row.completedOn ?? row.expiresOn))).toBe(
      false,
    )
  })

  it('as many count for whoever asks, in each step: the page of skilling as well', async () => {
    const perStep = ({ metrics }: Skilling) =>
      metrics.flatMap(({ metric, rows }) =>
        metric.parts.map(({ id, value }) => {
          const own = rows.filter(({ part }) => part === id)
          return [value?.n, own.reduce((all, { people }) => all + BigInt(people), 0n)]
        }),
      )
    const input = { area: 'infrastructure' as const, asOf: null, ruleSet: null }
    const all = await getSkilling(caller.ctx, input)
    const counted = await getSkilling({ ...caller.ctx, role: 'viewer' }, input)
    expect(perStep(all)).toEqual([
      [2n, 2n],
      [2n, 2n],
      [0n, 0n],
      [0n, 0n],
    ])
    expect(perStep(counted)).toEqual(perStep(all))
    expect(all.renewals.map(({ on, people, who }) => [on, people, who?.[0]?.person])).toEqual([
      ['2027-03-02', 1, 'bob'],
    ])
    expect(counted.renewals).toEqual(all.renewals.map((one) => ({ ...one, who: null })))
    expect(counted.ahead).toEqual({
      ...all.ahead,
      unlinked: { ...all.ahead.unlinked, people: null },
      oneAway: all.ahead.oneAway.map((one) => ({ ...one, people: null })),
    })
    expect(JSON.stringify([counted.metrics.map(({ rows }) => rows), counted.ahead])).not.toMatch(
      /ann|bob|cid/,
    )
  })
})

describe('what is refused', () => {
  it.each([
    ['infrastructure', 'none', '', 404],
    ['no-area', 'deployments', '', 404],
    ['data-ai', 'advanced-certifications', '', 404],
    ['security', 'usage-growth', 'track=single', 404],
    ['security', 'usage-growth', 'track=other', 400],
    ['security', 'usage-growth', 'as_of=2022-09-30', 422],
  ])('%s %s ?%s: %i', async (area, metric, query, status) => {
    expect((await asked(area, metric, { query })).status).toBe(status)
  })
})

it('every row comes, in order, however many there are: 1,203 customers as JSON and as a file', async () => {
  const many = await mintCaller(here.db)
  const rows = Array.from({ length: 1203 }, (_, at) =>
    azure({ tenant_id: `t${at}`, month: '2026-10', acr_usd: '1000' }),
  )
  await store(
    here.db,
    many.ctx.orgId,
    rowsOf({ ...nothing(), azure: [...rows, azure({ month: '2025-10' })] }),
  )
  const of = { token: many.token, org: many.ctx.slug }
  const json = rowsIn((await asked('infrastructure', 'net-customer-adds', of)).text)
  expect([json.sum, json.rows.length]).toEqual([1203, 1203])
  const { text } = await asked('infrastructure', 'net-customer-adds', { ...of, query: 'format=tsv' })
  expect(text.trim().split('\n')).toHaveLength(1204)
  expect(text.match(/tenant_id/g)).toHaveLength(1)
})
