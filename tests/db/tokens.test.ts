import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DELETE } from '@/app/api/v1/orgs/[org]/tokens/[id]/route'
import { GET, POST } from '@/app/api/v1/orgs/[org]/tokens/route'
import { removeDemo } from '@/db/seed/remove'
import { type GrantedRole, ROLES, type Role } from '@/lib/auth/roles'
import type { TokenSummary } from '@/lib/auth/token-list'
import { createToken } from '@/lib/auth/tokens'
import { grantMembership } from '@/lib/auth/users'
import { COMMANDS } from '@/lib/cli/commands'
import { at, authFixture, echo, errorOf, type Fixture, request, signedIn } from './auth-fixture'

let fixture: Fixture
let places: [number, number]
beforeAll(async () => {
  fixture = await authFixture()
  const { owner, acme, rival } = fixture
  const rows = await owner<{ id: number }[]>`
    insert into locations (org_id, external_id) values (${acme}, '1234567'), (${acme}, '7654321'), (${rival}, '5555555')
    returning id`
  places = [Number(rows[0]?.id), Number(rows[1]?.id)]
})
afterAll(() => fixture.close())

type Who = { headers: Record<string, string> }
const by = async (role: Role | null) => {
  const { id, cookie } = await signedIn(fixture, role)
  return { id, headers: { cookie } }
}
const bearer = (token: string): Who => ({ headers: { authorization: `Bearer ${token}` } })
const make = ({ headers }: Who, body: object) =>
  POST(
    request('/api/v1/orgs/acme/tokens', {
      method: 'POST',
      headers,
      body: JSON.stringify({ name: 'a script', role: 'viewer', ...body }),
    }),
    at('acme'),
  )
const made = async (who: Who, body: object = {}): Promise<{ id: number; token: string }> => {
  const response = await make(who, body)
  expect(response.status).toBe(201)
  return response.json()
}
const list = async ({ headers }: Who): Promise<TokenSummary[]> =>
  (await (await GET(request('/api/v1/orgs/acme/tokens', { headers }), at('acme'))).json()).tokens
const revoke = async ({ headers }: Who, id: number) =>
  (
    await DELETE(request(`/api/v1/orgs/acme/tokens/${id}`, { method: 'DELETE', headers }), {
      params: Promise.resolve({ org: 'acme', id: String(id) }),
    })
  ).status
const use = async (token: string) =>
  (await echo('settings:read')(request('/x', bearer(token)), at('acme'))).status
const auditOf = async (action: string) => [
  ...(await fixture.owner`select actor, detail from audit where action = ${action} order by id desc limit 1`),
]

describe('a token', () => {
  test('is shown once, works, and is afterwards known by all but itself', async () => {
    const who = await by('viewer')
    const response = await make(who, { name: ' nightly ', days: '30', locationIds: [places[0]] })
    expect(response.status).toBe(201)
    const { token, ...known } = await response.json()
    expect(known).toEqual({
      id: expect.any(Number),
      name: 'nightly',
      role: 'viewer',
      locationIds: [places[0]],
      expiresAt: expect.stringMatching(/Z$/),
    })
    const days = (Date.parse(known.expiresAt) - Date.now()) / 86_400_000
    expect(Math.round(days)).toBe(30)
    expect(await use(token)).toBe(200)
    const [row] = await list(who)
    expect(row).toMatchObject({ ...known, maker: { id: who.id }, state: 'active' })
    expect(row?.lastUsedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect(JSON.stringify(await list(who))).not.toContain(token)
    expect(await auditOf('token.create')).toMatchObject([
      { actor: `user:${who.id}`, detail: { id: known.id, name: 'nightly', role: 'viewer' } },
    ])
    expect(JSON.stringify(await auditOf('token.create'))).not.toContain(token)
  })

  test.each([
    ['a name', { name: ' ' }, 'name'],
    ['a known role', { role: 'none' }, 'role'],
    ['at least one day', { days: 0 }, 'days'],
    ['at most 3650 days', { days: '3651' }, 'days'],
    ['whole days', { days: 1.5 }, 'days'],
    ['a location, or none named', { locationIds: [] }, 'locationIds'],
    ['locations that are there', { locationIds: [999_999] }, 'locationIds'],
  ])('needs %s', async (_, body, path) => {
    const response = await make(await by('global_admin'), body)
    expect(response.status).toBe(400)
    expect((await response.json()).error.issues).toMatchObject([{ path }])
  })

  test('is limited to locations for the two viewers only', async () => {
    const who = await by('global_admin')
    await made(who, { role: 'executive_viewer', locationIds: [places[1]] })
    expect(await errorOf(await make(who, { role: 'account_admin', locationIds: [places[1]] }))).toMatchObject(
      {
        status: 400,
        message: 'Only the two viewers can be limited to locations, not Account admin.',
      },
    )
  })

  test('is made by a person only: a token is refused, whatever its role', async () => {
    const { db, acme: orgId } = fixture
    const token = await createToken(db, { orgId, role: 'global_admin', name: 'operator', days: 1 })
    expect(await errorOf(await make(bearer(token), {}))).toMatchObject({
      status: 403,
      message: 'A token makes no tokens. Sign in to Laurel and make one there.',
    })
    expect(await list(bearer(token))).not.toEqual([])
  })
})

const COVERED: Record<GrantedRole, GrantedRole[]> = {
  global_admin: ['global_admin', 'partner_admin', 'account_admin', 'executive_viewer', 'viewer'],
  partner_admin: ['partner_admin', 'executive_viewer', 'viewer'],
  account_admin: ['account_admin', 'executive_viewer', 'viewer'],
  executive_viewer: ['executive_viewer', 'viewer'],
  viewer: ['viewer'],
}
const GRANTED = Object.keys(COVERED) as GrantedRole[]

describe('nobody gives a token more than he may himself', () => {
  test.each(GRANTED)('%s', async (role) => {
    const who = await by(role)
    for (const wanted of GRANTED)
      expect((await make(who, { role: wanted })).status, wanted).toBe(
        COVERED[role].includes(wanted) ? 201 : 403,
      )
  })

  test('and whoever is limited to locations gives some of his own, and must', async () => {
    const who = await by('viewer')
    await grantMembership(fixture.db, {
      orgId: fixture.acme,
      userId: who.id,
      role: 'viewer',
      locationIds: [places[0]],
    })
    expect((await make(who, { locationIds: null })).status).toBe(400)
    expect((await make(who, { locationIds: [places[1]] })).status).toBe(400)
    expect((await make(who, { locationIds: places })).status).toBe(400)
    expect((await make(who, { locationIds: [places[0]] })).status).toBe(201)
  })
})

describe('a token never outlives its maker’s rights', () => {
  const grant = (userId: number, role: Role, locationIds: number[] | null = null) =>
    grantMembership(fixture.db, { orgId: fixture.acme, userId, role, locationIds })
  const only = (list: TokenSummary[], id: number) => list.find((one) => one.id === id)?.state

  test.each<[string, (id: number) => Promise<unknown>]>([
    ['lost the membership', (id) => fixture.owner`delete from memberships where user_id = ${id}`],
    ['is only invited', (id) => fixture.owner`update memberships set pending = true where user_id = ${id}`],
    [
      'is deactivated here',
      (id) => fixture.owner`update memberships set deactivated_at = now() where user_id = ${id}`,
    ],
    [
      'is deactivated everywhere',
      (id) => fixture.owner`update users set deactivated_at = now() where id = ${id}`,
    ],
    ['has a smaller role', (id) => grant(id, 'viewer')],
    ['has no role', (id) => grant(id, 'none')],
    ['is limited to locations', (id) => grant(id, 'executive_viewer', [places[0]])],
  ])('whose maker %s stops at once', async (_, change) => {
    const who = await by('executive_viewer')
    const { id, token } = await made(who, { role: 'executive_viewer' })
    expect(await use(token)).toBe(200)
    await change(who.id)
    const refused = await echo('settings:read')(request('/x', bearer(token)), at('acme'))
    expect(await errorOf(refused)).toMatchObject({
      status: 401,
      message: expect.stringMatching(/^This token’s maker no longer has the role .*for a new one\.$/),
    })
    const admin = await by('global_admin')
    expect(only(await list(admin), id)).toBe('stopped')
  })

  test('works again when the maker gets the role back, and with a greater role', async () => {
    const who = await by('viewer')
    const { token } = await made(who)
    await grant(who.id, 'none')
    expect(await use(token)).toBe(401)
    await grant(who.id, 'partner_admin')
    expect(await use(token)).toBe(200)
  })

  test('also not when the locations move: those of the token must be among the maker’s', async () => {
    const who = await by('viewer')
    const { token } = await made(who, { locationIds: [places[0]] })
    await grant(who.id, 'viewer', places)
    expect(await use(token)).toBe(200)
    await grant(who.id, 'viewer', [places[1]])
    expect(await use(token)).toBe(401)
  })

  test('also not when the maker goes with the demo', async () => {
    const { db, owner } = fixture
    const who = await by('viewer')
    const { token } = await made(who)
    await owner`delete from memberships where user_id = ${who.id}`
    await owner`update users set demo = true where id = ${who.id}`
    await owner`insert into organizations (slug, name, demo) values ('a-demo', 'A demo', true)`
    expect(await removeDemo(db)).toBe(1)
    expect(await owner`select from users where id = ${who.id}`).toHaveLength(0)
    expect(await use(token)).toBe(401)
  })

  test('and the operator’s stand alone', async () => {
    const { db, acme: orgId } = fixture
    const token = await createToken(db, { orgId, role: 'partner_admin', name: 'operator', days: 1 })
    expect(await use(token)).toBe(200)
  })
})

describe('seeing and revoking', () => {
  test('one’s own for everybody, everybody’s for who manages them', async () => {
    const [viewer, partner, account] = [
      await by('viewer'),
      await by('partner_admin'),
      await by('account_admin'),
    ]
    const { id, token } = await made(viewer)
    const ids = async (who: Who) => (await list(who)).map((one) => one.id)
    expect(await ids(viewer)).toEqual([id])
    expect(await ids(partner)).toEqual([])
    expect(await ids(account)).toContain(id)
    expect(await revoke(partner, id)).toBe(404)
    expect(await use(token)).toBe(200)
    expect(await revoke(account, id)).toBe(204)
    expect(await use(token)).toBe(401)
    expect(await auditOf('token.revoke')).toMatchObject([
      { actor: `user:${account.id}`, detail: { id, name: 'a script' } },
    ])
    expect(await revoke(account, id)).toBe(404)
    expect((await list(viewer))[0]).toMatchObject({ state: 'revoked' })
  })

  test('a token sees and revokes what its role manages, and else nothing', async () => {
    const { db, acme: orgId } = fixture
    const { id } = await made(await by('viewer'))
    const small = bearer(await createToken(db, { orgId, role: 'viewer', name: 'small', days: 1 }))
    const great = bearer(await createToken(db, { orgId, role: 'account_admin', name: 'great', days: 1 }))
    expect(await list(small)).toEqual([])
    expect(await revoke(small, id)).toBe(404)
    expect(await revoke(great, id)).toBe(204)
  })

  test('another organization’s token does not exist', async () => {
    const { db, rival: orgId } = fixture
    const token = await createToken(db, { orgId, role: 'viewer', name: 'theirs', days: 1 })
    const [row] = await fixture.owner`select id from api_tokens where name = 'theirs'`
    const admin = await by('global_admin')
    expect((await list(admin)).map(({ name }) => name)).not.toContain('theirs')
    expect(await revoke(admin, Number(row?.id))).toBe(404)
    expect((await echo('settings:read')(request('/x', bearer(token)), at('rival'))).status).toBe(200)
  })
})

describe('the operator’s command', () => {
  const run = async (name: string, given: Record<string, string>) => {
    const lines: string[] = []
    const command = COMMANDS.find((one) => one.name === name)
    await command?.run({
      db: fixture.db,
      platform: {} as never,
      given: { org: 'acme', ...given },
      print: (text) => lines.push(text),
    })
    return lines
  }

  test('makes a token limited to Location IDs, lists it and revokes it', async () => {
    const given = { role: 'viewer', name: 'by command', locations: '1234567, 7654321' }
    const [token = ''] = await run('token create', given)
    expect(await use(token)).toBe(200)
    expect(await auditOf('token.create')).toMatchObject([
      { actor: 'operator', detail: { name: 'by command', locationIds: places } },
    ])
    const line = (await run('token list', {})).find((one) => one.includes('by command'))
    expect(line).toMatch(/^\d+ {2}active {2}viewer {2}by command {2}by the operator, expires .*, last used /)
    const [id = ''] = line?.split(' ') ?? []
    expect(await run('token revoke', { id })).toEqual([`Token ${id} is revoked.`])
    expect(await use(token)).toBe(401)
  })

  test('says what is wrong with a location or an id', async () => {
    await expect(run('token create', { role: 'viewer', locations: '5555555' })).rejects.toThrow(
      'Acme has no location 5555555.',
    )
    await expect(run('token revoke', { id: 'x' })).rejects.toThrow('--id is the number')
  })
})

test('the roles that can be given are all of them but none', () => {
  expect(GRANTED).toEqual(ROLES.filter((role) => role !== 'none'))
})
