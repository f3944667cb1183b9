import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { grantMembership } from '@/lib/auth/people/users'
import { type GrantedRole, ROLES } from '@/lib/auth/roles'
import { createToken } from '@/lib/auth/tokens/tokens'
import { COMMANDS } from '@/lib/cli/commands'
import { instant } from '../../lib/clock'
import { at, echo, errorOf, request } from './auth-fixture'
import { bearer, tokenFixture, type Who } from './token-fixture'

let f: Awaited<ReturnType<typeof tokenFixture>>
beforeAll(async () => {
  f = await tokenFixture()
})
afterAll(() => f.close())

describe('a token', () => {
  test('is shown once, works, and is afterwards known by all but itself', async () => {
    const who = await f.by('viewer')
    const response = await f.make(who, { name: ' nightly ', days: '30', locationIds: [f.places[0]] })
    expect(response.status).toBe(201)
    const { token, ...known } = await response.json()
    expect(known).toEqual({
      id: expect.any(Number),
      name: 'nightly',
      role: 'viewer',
      locationIds: [f.places[0]],
      expiresAt: expect.stringMatching(/Z$/),
    })
    const days = (Date.parse(known.expiresAt) - instant().getTime()) / 86_400_000
    expect(Math.round(days)).toBe(30)
    expect(await f.use(token)).toBe(200)
    const [row] = await f.list(who)
    expect(row).toMatchObject({ ...known, maker: { id: who.id }, state: 'active' })
    expect(row?.lastUsedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect(JSON.stringify(await f.list(who))).not.toContain(token)
    expect(await f.auditOf('token.create')).toMatchObject([
      { actor: `user:${who.id}`, detail: { id: known.id, name: 'nightly', role: 'viewer' } },
    ])
    expect(JSON.stringify(await f.auditOf('token.create'))).not.toContain(token)
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
    const response = await f.make(await f.by('global_admin'), body)
    expect(response.status).toBe(400)
    expect((await response.json()).error.issues).toMatchObject([{ path }])
  })

  test('is limited to locations for the two viewers only', async () => {
    const who = await f.by('global_admin')
    await f.made(who, { role: 'executive_viewer', locationIds: [f.places[1]] })
    expect(
      await errorOf(await f.make(who, { role: 'account_admin', locationIds: [f.places[1]] })),
    ).toMatchObject({
      status: 400,
      message: 'Only the two viewers can be limited to locations, not Account admin.',
    })
  })

  test('is made by a person only: a token is refused, whatever its role', async () => {
    const { db, acme: orgId } = f
    const token = await createToken(db, { orgId, role: 'global_admin', name: 'operator', days: 1 })
    expect(await errorOf(await f.make(bearer(token), {}))).toMatchObject({
      status: 403,
      message: 'A token makes no tokens. Sign in to Laurel and make one there.',
    })
    expect(await f.list(bearer(token))).not.toEqual([])
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
    const who = await f.by(role)
    for (const wanted of GRANTED)
      expect((await f.make(who, { role: wanted })).status, wanted).toBe(
        COVERED[role].includes(wanted) ? 201 : 403,
      )
  })

  test('and whoever is limited to locations gives some of his own, and must', async () => {
    const who = await f.by('viewer')
    await grantMembership(f.db, {
      orgId: f.acme,
      userId: who.id,
      role: 'viewer',
      locationIds: [f.places[0]],
    })
    expect((await f.make(who, { locationIds: null })).status).toBe(400)
    expect((await f.make(who, { locationIds: [f.places[1]] })).status).toBe(400)
    expect((await f.make(who, { locationIds: f.places })).status).toBe(400)
    expect((await f.make(who, { locationIds: [f.places[0]] })).status).toBe(201)
  })
})

describe('seeing and revoking', () => {
  test('one’s own for everybody, everybody’s for who manages them', async () => {
    const [viewer, partner, account] = [
      await f.by('viewer'),
      await f.by('partner_admin'),
      await f.by('account_admin'),
    ]
    const { id, token } = await f.made(viewer)
    const ids = async (who: Who) => (await f.list(who)).map((one) => one.id)
    expect(await ids(viewer)).toEqual([id])
    expect(await ids(partner)).toEqual([])
    expect(await ids(account)).toContain(id)
    expect(await f.revoke(partner, id)).toBe(404)
    expect(await f.use(token)).toBe(200)
    expect(await f.revoke(account, id)).toBe(204)
    expect(await f.use(token)).toBe(401)
    expect(await f.auditOf('token.revoke')).toMatchObject([
      { actor: `user:${account.id}`, detail: { id, name: 'a script' } },
    ])
    expect(await f.revoke(account, id)).toBe(404)
    expect((await f.list(viewer))[0]).toMatchObject({ state: 'revoked' })
  })

  test('a token sees and revokes what its role manages, and else nothing', async () => {
    const { db, acme: orgId } = f
    const { id } = await f.made(await f.by('viewer'))
    const small = bearer(await createToken(db, { orgId, role: 'viewer', name: 'small', days: 1 }))
    const great = bearer(await createToken(db, { orgId, role: 'account_admin', name: 'great', days: 1 }))
    expect(await f.list(small)).toEqual([])
    expect(await f.revoke(small, id)).toBe(404)
    expect(await f.revoke(great, id)).toBe(204)
  })

  test('another organization’s token does not exist', async () => {
    const { db, rival: orgId } = f
    const token = await createToken(db, { orgId, role: 'viewer', name: 'theirs', days: 1 })
    const [row] = await f.owner`select id from api_tokens where name = 'theirs'`
    const admin = await f.by('global_admin')
    expect((await f.list(admin)).map(({ name }) => name)).not.toContain('theirs')
    expect(await f.revoke(admin, Number(row?.id))).toBe(404)
    expect((await echo('settings:read')(request('/x', bearer(token)), at('rival'))).status).toBe(200)
  })
})

describe('the operator’s command', () => {
  const run = async (name: string, given: Record<string, string>) => {
    const lines: string[] = []
    const command = COMMANDS.find((one) => one.name === name)
    await command?.run({
      db: f.db,
      platform: {} as never,
      given: { org: 'acme', ...given },
      print: (text) => lines.push(text),
    })
    return lines
  }

  test('makes a token limited to Location IDs, lists it and revokes it', async () => {
    const given = { role: 'viewer', name: 'by command', locations: '1234567, 7654321' }
    const [token = ''] = await run('token create', given)
    expect(await f.use(token)).toBe(200)
    expect(await f.auditOf('token.create')).toMatchObject([
      { actor: 'operator', detail: { name: 'by command', locationIds: f.places } },
    ])
    const line = (await run('token list', {})).find((one) => one.includes('by command'))
    expect(line).toMatch(/^\d+ {2}active {2}viewer {2}by command {2}by the operator, expires .*, last used /)
    const [id = ''] = line?.split(' ') ?? []
    expect(await run('token revoke', { id })).toEqual([`Token ${id} is revoked.`])
    expect(await f.use(token)).toBe(401)
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
