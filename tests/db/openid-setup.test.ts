import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { POST as map, DELETE as unmap } from '@/app/api/v1/orgs/[org]/sign-in/app-roles/route'
import { POST as trust, DELETE as withdraw } from '@/app/api/v1/orgs/[org]/sign-in/issuers/route'
import { GET as setup } from '@/app/api/v1/orgs/[org]/sign-in/route'
import { readPasswordLink } from '@/lib/auth/passwords/password-links'
import { changeUser } from '@/lib/people/change-user'
import { inviteUser } from '@/lib/people/invite-user'
import type { SignInSetup } from '@/lib/sign-in/get-sign-in'
import { at, errorOf, HERE, person, request, signedIn } from './auth-fixture'
import { NORTH, type OpenIdFixture, openIdFixture, SOUTH, Traveller } from './openid-fixture'
import { ctxOf, tokenOf } from './people-fixture'

type Handler = (request: Request, context: ReturnType<typeof at>) => Promise<Response>

let fixture: OpenIdFixture
let admin: string
let issuer: string
let place: number
beforeAll(async () => {
  fixture = await openIdFixture()
  issuer = fixture.issuer(NORTH)
  const { owner, acme, rival } = fixture
  const rows = await owner<{ id: number }[]>`
    insert into locations (org_id, external_id) values (${acme}, '1234567'), (${rival}, '7654321') returning id`
  place = Number(rows[0]?.id)
})
afterAll(() => fixture.close())
beforeEach(async () => {
  await fixture.owner`delete from trusted_issuers`
  await fixture.owner`delete from issuer_bindings`
  await fixture.allow(fixture.acme)
  await fixture.owner`delete from memberships`
  admin = (await signedIn(fixture, 'global_admin')).cookie
})

const send = (handler: Handler, body: unknown, cookie = admin) =>
  handler(
    request('/api/v1/orgs/acme/sign-in', { method: 'POST', headers: { cookie }, body: JSON.stringify(body) }),
    at('acme'),
  )
const read = async () => {
  const response = await setup(
    request('/api/v1/orgs/acme/sign-in', { headers: { cookie: admin } }),
    at('acme'),
  )
  return (await response.json()) as SignInSetup
}
const audited = async (action: string) =>
  (await fixture.owner`select actor, detail from audit where action = ${action} order by at desc limit 1`)[0]

async function letIn(subject: string, roles: string[], more = {}) {
  fixture.account(subject, { roles, ...more })
  const traveller = new Traveller()
  expect(await traveller.signIn(subject)).toBe('/')
  // As whoever has just shown again who he is: what is tried here asks for that first.
  await fixture.owner`update sessions set proved_at = now()`
  return traveller.cookie
}

const opens = async (cookie: string) =>
  (await setup(request('/api/v1/orgs/acme/sign-in', { headers: { cookie } }), at('acme'))).status

test('the setup names what the server takes, and counts the people here and what they bring', async () => {
  await fixture.trust(fixture.acme)
  await fixture.trust(fixture.rival, SOUTH)
  await fixture.map(fixture.acme, 'Admins', 'global_admin')
  await letIn('ada', ['Admins', 'Trainers'])
  await letIn('bea', ['Trainers'], { acct: 1 })
  fixture.account('sam', { roles: ['Secret'] }, SOUTH)
  await new Traveller().signIn('sam', `provider=entra&tenant=${SOUTH}`)
  const { issuers, appRoles, unmapped } = await read()
  expect(issuers.map(({ name, trusted }) => [name, trusted])).toEqual([
    ['Microsoft (North)', true],
    ['Microsoft (South)', false],
    ['Other ID', false],
  ])
  expect(issuers[0]).toMatchObject({
    ...{ issuer, tenant: NORTH, redirectUri: `${HERE}/api/auth/callback/entra` },
    ...{ people: 2, guests: 1, withoutRole: 1 },
  })
  expect(issuers[1]).toMatchObject({ people: 0 })
  expect(appRoles).toEqual([
    { issuer, appRole: 'Admins', role: 'global_admin', locationIds: null, people: 1 },
  ])
  expect(unmapped).toEqual([{ issuer, appRole: 'Trainers', people: 2 }])
})

describe('letting in', () => {
  test('acts on the next sign-in, and is audited', async () => {
    expect((await send(trust, { issuer })).status).toBe(201)
    await letIn('carl', [])
    expect(await fixture.roleOf(fixture.acme, 'carl')).toMatchObject({ role: 'none' })
    expect(await audited('issuer.add')).toMatchObject({ detail: { issuer } })
    expect((await send(trust, { issuer })).status).toBe(201)
  })

  test('takes only issuers that the server is set up for, and only what a Global admin of this organization says', async () => {
    const open = 'https://login.microsoftonline.com/common/v2.0'
    expect(await errorOf(await send(trust, { issuer: open }))).toMatchObject({ status: 400 })
    expect((await send(trust, {})).status).toBe(400)
    const { cookie } = await signedIn(fixture, 'account_admin')
    expect((await send(trust, { issuer }, cookie)).status).toBe(403)
    const elsewhere = await trust(
      request('/api/v1/orgs/rival/sign-in', {
        ...{ method: 'POST', headers: { cookie: admin }, body: JSON.stringify({ issuer }) },
      }),
      at('rival'),
    )
    expect(elsewhere.status).toBe(404)
  })
})

describe('letting in no longer', () => {
  beforeEach(async () => {
    await fixture.trust(fixture.acme)
    await fixture.map(fixture.acme, 'Admins', 'global_admin')
  })

  test('ends memberships and sessions at once, and names in the audit trail who had what', async () => {
    const cookie = await letIn('dora', ['Admins'])
    expect(await opens(cookie)).toBe(200)
    const response = await send(withdraw, { issuer })
    expect(await response.json()).toEqual({ issuer, ended: 1 })
    const open = await fixture.owner`select from sessions where issuer = ${issuer} and revoked_at is null`
    expect(open.length).toBe(0)
    expect(await opens(cookie)).toBe(401)
    expect(await fixture.roleOf(fixture.acme, 'dora')).toBe(null)
    expect(await audited('issuer.remove')).toMatchObject({
      detail: { issuer, ended: [{ name: 'Person dora', role: 'global_admin' }] },
    })
    expect((await read()).appRoles).toEqual([])
    expect(await (await send(withdraw, { issuer })).json()).toEqual({ issuer, ended: 0 })
  })

  test('leaves the sessions for the organizations that still let it in', async () => {
    await fixture.trust(fixture.rival)
    const cookie = await letIn('emil', ['Admins'])
    await send(withdraw, { issuer })
    expect(await opens(cookie)).toBe(404)
    expect(await fixture.roleOf(fixture.rival, 'emil')).toMatchObject({ role: 'none' })
  })

  test('leaves who was deactivated deactivated, also when the issuer is let in again', async () => {
    await letIn('fred', ['Admins'])
    await fixture.owner`update memberships set deactivated_at = now() where source = ${issuer}`
    await send(withdraw, { issuer })
    await send(trust, { issuer })
    await send(map, { issuer, appRole: 'Admins', role: 'global_admin' })
    expect(await opens(await letIn('fred', ['Admins']))).toBe(404)
  })

  test('is refused when nobody could take it back', async () => {
    admin = await letIn('gina', ['Admins'])
    await fixture.owner`delete from memberships where source = 'manual'`
    expect(await errorOf(await send(withdraw, { issuer }))).toMatchObject({
      status: 409,
      message: expect.stringContaining('without a Global admin who can sign in'),
    })
    expect(await opens(admin)).toBe(200)
    expect((await send(unmap, { issuer, appRole: 'Admins' })).status).toBe(409)
    expect((await send(map, { issuer, appRole: 'Admins', role: 'viewer' })).status).toBe(409)
    expect(await fixture.roleOf(fixture.acme, 'gina')).toMatchObject({ role: 'global_admin' })
  })

  test('is refused when the other Global admin, made so by hand, came by the same issuer', async () => {
    const own = await letIn('hana', ['Admins'])
    await letIn('iris', [])
    await fixture.owner`delete from memberships where source = 'manual'`
    await fixture.owner`update memberships set source = 'manual', role = 'global_admin' where role = 'none'`
    admin = own
    expect((await send(withdraw, { issuer })).status).toBe(409)
  })

  test('waits for a first sign-in under way, and neither fails by the other', async () => {
    const { owner, acme } = fixture
    const { id } = await person(fixture, null)
    let withdrawn: Promise<Response> | undefined
    await owner.begin(async (first) => {
      await first`select from trusted_issuers where org_id = ${acme} and issuer = ${issuer} for share`
      withdrawn = send(withdraw, { issuer })
      await new Promise((resolve) => setTimeout(resolve, 300))
      await first`insert into memberships (org_id, user_id, role, source) values (${acme}, ${id}, 'viewer', ${issuer})`
    })
    expect(await (await withdrawn)?.json()).toEqual({ issuer, ended: 1 })
  })

  test.each<[string, () => Promise<unknown>]>([
    ['whom the issuer calls admin no more', () => letIn('kim', [])],
    ['whose issuer is let in no longer', () => send(withdraw, { issuer })],
  ])('%s opens nobody by a link made before', async (_, change) => {
    await letIn('kim', ['Admins'])
    const [kim] = await fixture.owner`select user_id from identities where subject = 'kim'`
    const ctx = ctxOf(fixture, Number(kim?.user_id), 'global_admin')
    const { url } = await inviteUser(ctx, { email: 'of.kim@example.com', role: 'global_admin' })
    expect(await readPasswordLink(fixture.db, tokenOf(url))).toMatchObject({ setsPassword: true })
    await change()
    expect(await readPasswordLink(fixture.db, tokenOf(url))).toBe(null)
  })

  test('a Global admin who cannot get in any more does not let the last one go', async () => {
    await letIn('jana', ['Admins'])
    await fixture.owner`update memberships set source = 'manual' where source = ${issuer}`
    const { id } = await person(fixture, 'global_admin')
    await fixture.owner`delete from memberships m using users u where u.id = m.user_id and u.origin = 'local' and u.id <> ${id}`
    await fixture.owner`delete from trusted_issuers`
    const ctx = ctxOf(fixture, id, 'global_admin')
    await expect(changeUser(ctx, id, { role: 'viewer' })).rejects.toMatchObject({ code: 'conflict' })
  })

  test.each([
    ['is deactivated here', 'update memberships set deactivated_at = now() where source = $1'],
    ['is only invited', 'update memberships set pending = true where source = $1'],
    [
      'is deactivated altogether',
      'update users set deactivated_at = now() where id in (select user_id from memberships where source = $1)',
    ],
  ])('is refused when the only other Global admin %s', async (_, statement) => {
    const own = await letIn('hugo', ['Admins'])
    await fixture.owner.unsafe(statement, ['manual'])
    admin = own
    expect((await send(withdraw, { issuer })).status).toBe(409)
  })
})

describe('what an app role means', () => {
  beforeEach(() => fixture.trust(fixture.acme))

  test('acts at once on whoever had it at the last sign-in, and is audited with each role it changes', async () => {
    await letIn('ida', ['Readers'])
    const mapping = { issuer, appRole: 'Readers', role: 'viewer', locationIds: [place] }
    const response = await send(map, mapping)
    expect([response.status, await response.json()]).toEqual([201, mapping])
    expect(await fixture.roleOf(fixture.acme, 'ida')).toMatchObject({ role: 'viewer', location_ids: [place] })
    expect(await audited('app-role.set')).toMatchObject({ detail: mapping })
    expect(await audited('user.role')).toMatchObject({
      actor: expect.stringMatching(/^user:/),
      detail: { name: 'Person ida', before: { role: 'none' }, after: { role: 'viewer' } },
    })
    await send(map, { issuer, appRole: 'Readers', role: 'partner_admin' })
    expect(await fixture.roleOf(fixture.acme, 'ida')).toMatchObject({
      role: 'partner_admin',
      location_ids: null,
    })
    expect((await send(unmap, { issuer, appRole: 'Readers' })).status).toBe(200)
    expect(await fixture.roleOf(fixture.acme, 'ida')).toMatchObject({ role: 'none' })
    expect(await audited('app-role.remove')).toMatchObject({
      detail: { appRole: 'Readers', role: 'partner_admin' },
    })
    expect((await send(unmap, { issuer, appRole: 'Readers' })).status).toBe(200)
  })

  test.each([
    ['an issuer that is not let in', () => ({ issuer: fixture.issuer(SOUTH) }), 404],
    ['no app role', () => ({ appRole: ' ' }), 400],
    ['a character 0', () => ({ appRole: 'a\0b' }), 400],
    ['no role', () => ({ role: 'none' }), 400],
    ['locations for an admin', () => ({ role: 'account_admin', locationIds: [place] }), 400],
    ['a location of another organization', () => ({ locationIds: [place + 1] }), 400],
    ['an empty list of locations', () => ({ locationIds: [] }), 400],
  ])('is not taken with %s', async (_, change, status) => {
    const mapping = { issuer, appRole: 'Readers', role: 'viewer', locationIds: null, ...change() }
    expect((await send(map, mapping)).status).toBe(status)
    expect((await read()).appRoles).toEqual([])
  })
})
