import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { GET as health } from '@/app/api/health/route'
import { PATCH as change, GET as settings } from '@/app/api/v1/orgs/[org]/route'
import { GET as lineItems } from '@/app/api/v1/orgs/[org]/training-services/[metric]/line-items/route'
import { DOWNLOAD_SHARES } from '@/db/copy'
import { fairly } from '@/db/fair-turns'
import { createToken } from '@/lib/auth/tokens/tokens'
import { onFakeDay } from '../support/fake-day'
import { publishText } from '../support/organization'
import {
  type Caller,
  call,
  coursewareFile,
  HERE,
  mintCaller,
  runtime,
  type Surroundings,
} from '../support/runtime'

let here: Surroundings
let owner: postgres.Sql
beforeAll(async () => {
  here = await runtime()
  owner = postgres(here.ownerUrl, { max: 2, onnotice: () => undefined })
})
afterAll(async () => {
  await owner.end()
  await here.close()
})

const METRIC = 'courseware-completions'

function download({ ctx, token }: Caller): Promise<Response> {
  const request = new Request(`${HERE}/api?format=csv`, { headers: { authorization: `Bearer ${token}` } })
  return lineItems(request, { params: Promise.resolve({ org: ctx.slug, metric: METRIC }) })
}

async function viewerOf({ ctx }: Caller): Promise<Caller> {
  const { orgId } = ctx
  return { ctx, token: await createToken(here.db, { orgId, role: 'viewer', name: 'v', days: 1 }) }
}

const statuses = (responses: Response[]) => responses.map(({ status }) => status).sort()
const count = (all: number[], status: number) => all.filter((one) => one === status).length

describe('downloads', () => {
  const { who, org } = DOWNLOAD_SHARES
  let one: Caller
  let other: Caller
  beforeAll(async () => {
    one = await mintCaller(here.db)
    other = await mintCaller(here.db)
    for (const { ctx } of [one, other]) await publishText(ctx, METRIC, coursewareFile(20))
  })

  test(`that stall: ${who.count} of a token, ${org.count} of an organization, and everybody else downloads`, async () => {
    const viewer = await viewerOf(one)
    const stalled = await Promise.all(Array.from({ length: 32 }, () => download(viewer)))
    expect(count(statuses(stalled), 200)).toBe(who.count)
    expect(count(statuses(stalled), 429)).toBe(32 - who.count)
    const refused = stalled.find(({ status }) => status === 429)
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0)

    const colleague = await viewerOf(one)
    const more = await Promise.all(Array.from({ length: 10 }, () => download(colleague)))
    expect(count(statuses(more), 200)).toBe(org.count - who.count)

    const text = await (await download(other)).text()
    expect(text.trimEnd().split('\n')).toHaveLength(21)

    for (const { body } of [...stalled, ...more]) await body?.cancel()
    expect((await (await download(viewer)).text()).trimEnd().split('\n')).toHaveLength(21)
  })
})

describe('connections', () => {
  test('10 places: 6 of one organization, the last 2 for those that have none; turns go round', async () => {
    const inTurn = fairly(10)
    const begun: string[] = []
    const ends: (() => void)[] = []
    const ask = (org: number) =>
      void inTurn(org, false, () => {
        begun.push(`${org}`)
        return new Promise<void>((done) => ends.push(done))
      }).catch(() => undefined)
    for (let n = 0; n < 20; n++) ask(1)
    for (let n = 0; n < 5; n++) ask(2)
    ask(3)
    ask(4)
    ask(5)
    await new Promise((done) => setImmediate(done))
    expect(begun).toEqual(['1', '1', '1', '1', '1', '1', '2', '2', '3', '4'])
    ends.shift()?.()
    await new Promise((done) => setImmediate(done))
    expect(begun.slice(10)).toEqual(['5'])
  })

  test.skipIf(onFakeDay)(
    'a lock on one organization: 14 requests of it are told to come again, the others and health go on',
    async () => {
      const [held, free] = [await mintCaller(here.db), await mintCaller(here.db)]
      const rename = (caller: Caller, name: string) =>
        call(caller, change, { method: 'PATCH', body: JSON.stringify({ name }) })
      let letGo: () => void = () => undefined
      const locked = new Promise<void>((lockedNow) => {
        void owner.begin(async (tx) => {
          await tx`select 1 from org_state where org_id = ${held.ctx.orgId} for update`
          lockedNow()
          await new Promise<void>((done) => {
            letGo = done
          })
        })
      })
      await locked
      onTestFinished(() => letGo())
      const waiting = Array.from({ length: 14 }, (_, n) => rename(held, `Name ${n}`))
      let ended = 0
      for (const one of waiting) void one.then(() => (ended += 1))

      expect((await rename(free, 'Free to go')).status).toBe(200)
      expect((await call(held, settings)).status).toBe(200)
      const alive = await health(new Request(`${HERE}/api/health`), { params: Promise.resolve({}) })
      expect(alive.status).toBe(200)
      expect(ended).toBe(0)

      for (const answer of await Promise.all(waiting)) {
        expect(answer).toMatchObject({ status: 503, body: { error: { code: 'unavailable' } } })
        expect(answer.body.error?.message).toMatch(/^(Another change, perhaps an import|Too much is asked)/)
        expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
      }
      letGo()
      expect((await rename(held, 'Free again')).status).toBe(200)
    },
  )
})
