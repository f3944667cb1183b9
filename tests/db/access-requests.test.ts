import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { POST } from '@/app/api/v1/orgs/[org]/access-requests/route'
import { createSession, readSession } from '@/lib/auth/sessions/sessions'
import { answerRequest } from '@/lib/people/answer-request'
import { askForRole, getOwnRequest } from '@/lib/people/ask-for-role'
import { changeUser } from '@/lib/people/change-user'
import { listRequests } from '@/lib/people/list-requests'
import { at, authFixture, type Fixture, HERE, request, signedIn } from './auth-fixture'
import { auditOf, placeOf, type Somebody, somebody } from './people-fixture'

let fixture: Fixture
let global: Somebody
let account: Somebody
beforeAll(async () => {
  fixture = await authFixture()
})
afterAll(() => fixture.close())
beforeEach(async () => {
  await fixture.owner`delete from memberships`
  await fixture.owner`delete from access_requests`
  global = await somebody(fixture, 'global_admin')
  account = await somebody(fixture, 'account_admin')
})

/** What the navigation says: how many requests the person may answer. */
async function waitingFor({ id, ctx }: Somebody): Promise<number | undefined> {
  const sid = await createSession(fixture.db.control, { userId: id, ip: null, userAgent: null })
  const session = await readSession(fixture.db, sid, null)
  return session?.orgs.find((org) => org.id === ctx.orgId)?.openRequests
}

const actions = async (id: number) => (await auditOf(fixture, id)).map(({ action }) => action)

describe('asking for a role', () => {
  test('is one open request a person, also when clicked often or at once; asking again changes the role', async () => {
    const { ctx, id } = await somebody(fixture, 'none')
    const first = await askForRole(ctx, { role: 'viewer' })
    await Promise.all(Array.from({ length: 8 }, () => askForRole(ctx, { role: 'viewer' })))
    expect(await askForRole(ctx, { role: 'executive_viewer' })).toMatchObject({
      id: first.id,
      role: 'executive_viewer',
      createdAt: first.createdAt,
    })
    expect(await listRequests(account.ctx)).toMatchObject([
      { id: first.id, roleName: 'Executive report viewer', user: { id }, outcome: null },
    ])
    expect(await waitingFor(account)).toBe(1)
    expect(await waitingFor(await somebody(fixture, 'partner_admin'))).toBe(0)
    expect(await getOwnRequest(ctx)).toMatchObject({ id: first.id })
    expect(await actions(id)).toEqual(['access.ask', 'access.ask'])
  })

  test('for one that the own role covers is refused; a token cannot ask', async () => {
    const { ctx } = await somebody(fixture, 'executive_viewer')
    await expect(askForRole(ctx, { role: 'viewer' })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching('Your role in Acme is Executive report viewer'),
    })
    const script = { ...ctx, actor: 'token:1' }
    await expect(askForRole(script, { role: 'partner_admin' })).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('works by a form without script, which goes back to its page', async () => {
    const { cookie, id } = await signedIn(fixture, 'none')
    const send = () =>
      POST(
        request('/x', {
          form: { role: 'viewer' },
          headers: { cookie, referer: `${HERE}/acme/imports?a=1` },
        }),
        at('acme'),
      )
    const response = await send()
    expect([response.status, response.headers.get('location')]).toEqual([303, '/acme/imports?a=1'])
    expect((await listRequests(global.ctx)).map(({ user }) => user.id)).toEqual([id])
    await changeUser(global.ctx, id, { role: 'viewer' })
    expect((await send()).status).toBe(303)
    expect(await waitingFor(global)).toBe(0)
  })

  test('belongs to members: nobody asks in an organization of others', async () => {
    const { cookie } = await signedIn(fixture, 'none')
    const body = JSON.stringify({ role: 'viewer' })
    const asked = await POST(request('/x', { method: 'POST', body, headers: { cookie } }), at('rival'))
    expect(asked.status).toBe(404)
  })
})

describe('an answer', () => {
  const asked = async (role: 'viewer' | 'global_admin' | 'partner_admin' = 'viewer') => {
    const who = await somebody(fixture, 'none')
    return { ...who, request: (await askForRole(who.ctx, { role })).id }
  }

  test('grants the role at once, and both are on record', async () => {
    const { id, request } = await asked()
    expect(await answerRequest(account.ctx, request, { outcome: 'granted' })).toMatchObject({
      outcome: 'granted',
    })
    expect(await placeOf(fixture, id)).toMatchObject({ role: 'viewer' })
    expect(await waitingFor(account)).toBe(0)
    expect(await actions(id)).toEqual(['access.ask', 'user.role', 'access.grant'])
  })

  test('may give another role than the one asked for', async () => {
    const { id, request } = await asked('partner_admin')
    await answerRequest(account.ctx, request, { outcome: 'granted', role: 'viewer' })
    expect(await placeOf(fixture, id)).toMatchObject({ role: 'viewer' })
    expect(await waitingFor(account)).toBe(0)
  })

  test('declines: the role stays, and the person may ask anew', async () => {
    const { ctx, id, request } = await asked()
    await answerRequest(account.ctx, request, { outcome: 'declined' })
    expect(await placeOf(fixture, id)).toMatchObject({ role: 'none' })
    expect(await getOwnRequest(ctx)).toBe(null)
    expect((await askForRole(ctx, { role: 'viewer' })).id).not.toBe(request)
    expect(await actions(id)).toEqual(['access.ask', 'access.decline', 'access.ask'])
  })

  test('is given once: the second of two admins is told', async () => {
    const { id, request } = await asked()
    const answers = await Promise.allSettled([
      answerRequest(account.ctx, request, { outcome: 'granted' }),
      answerRequest(global.ctx, request, { outcome: 'declined' }),
    ])
    const [refused] = answers.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
    expect(refused).toMatchObject({ code: 'conflict', message: expect.stringContaining('already') })
    const granted = answers[0].status === 'fulfilled'
    expect(await placeOf(fixture, id)).toMatchObject({ role: granted ? 'viewer' : 'none' })
  })

  test('with Global admin is a Global admin’s to give', async () => {
    const { id, request } = await asked('global_admin')
    await expect(answerRequest(account.ctx, request, { outcome: 'granted' })).rejects.toMatchObject({
      code: 'forbidden',
    })
    expect(await waitingFor(account)).toBe(1)
    await answerRequest(global.ctx, request, { outcome: 'granted' })
    expect(await placeOf(fixture, id)).toMatchObject({ role: 'global_admin' })
  })

  test('to another organization’s request: not found, and nothing changes', async () => {
    const rival = await somebody(fixture, 'global_admin', 'rival')
    const { id, request } = await asked()
    await expect(answerRequest(rival.ctx, request, { outcome: 'granted' })).rejects.toMatchObject({
      code: 'not_found',
    })
    expect(await listRequests(rival.ctx)).toEqual([])
    expect(await placeOf(fixture, id)).toMatchObject({ role: 'none' })
  })

  test('is also a role given by hand, when it may do what was asked for', async () => {
    const { id } = await asked('partner_admin')
    await changeUser(global.ctx, id, { role: 'viewer' })
    expect(await waitingFor(global)).toBe(1)
    await changeUser(global.ctx, id, { role: 'global_admin' })
    expect(await waitingFor(global)).toBe(0)
    const [row] = await fixture.owner`select outcome from access_requests where user_id = ${id}`
    expect(row?.outcome).toBe('granted')
    expect((await actions(id)).slice(-2)).toEqual(['user.role', 'access.grant'])
  })

  test('is not awaited by who was deactivated meanwhile', async () => {
    const { id } = await asked()
    await changeUser(account.ctx, id, { active: false })
    expect([await listRequests(account.ctx), await waitingFor(account)]).toEqual([[], 0])
  })
})
