import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readSession } from '@/lib/auth/sessions/sessions'
import { changeUser } from '@/lib/people/change-user'
import { getUser } from '@/lib/people/get-user'
import { inviteUser } from '@/lib/people/invite-user'
import { listUsers } from '@/lib/people/list-users'
import { authFixture, type Fixture, sessionFor } from './auth-fixture'
import { auditOf, placeOf, type Somebody, somebody } from './people-fixture'

let fixture: Fixture
let locations: number[]
let foreign: number
beforeAll(async () => {
  fixture = await authFixture()
  const { owner, acme, rival } = fixture
  const rows = await owner<{ id: string; org_id: string }[]>`
    insert into locations (org_id, external_id) values (${acme}, '1111111'), (${acme}, '2222222'), (${rival}, '3333333')
    returning id, org_id`
  locations = rows.filter((row) => Number(row.org_id) === acme).map((row) => Number(row.id))
  locations.sort((a, b) => a - b)
  foreign = Number(rows.find((row) => Number(row.org_id) === rival)?.id)
})
afterAll(() => fixture.close())

/** Each test begins with one Global admin and one Account admin. */
let global: Somebody
let account: Somebody
beforeEach(async () => {
  await fixture.owner`delete from memberships`
  global = await somebody(fixture, 'global_admin')
  account = await somebody(fixture, 'account_admin')
})

const rejected = (code: string, message: RegExp | string) => ({
  code,
  message: expect.stringMatching(message),
})

describe('the list', () => {
  test('names everybody of the organization with role, state and last sign-in, and nobody else', async () => {
    const { owner } = fixture
    const viewer = await somebody(fixture, 'viewer')
    const gone = await somebody(fixture, 'viewer')
    await somebody(fixture, 'viewer', 'rival')
    await owner`insert into sign_ins (user_id, method, outcome, at) values
      (${viewer.id}, 'password', 'signed_in', '2026-11-01T10:00:00Z'), (${viewer.id}, 'password', 'wrong_password', now())`
    await owner`update memberships set created_at = '2026-10-01' where user_id = ${viewer.id}`
    await changeUser(global.ctx, gone.id, { active: false })
    const { user } = await inviteUser(global.ctx, { email: 'list@example.com', role: 'viewer' })
    const list = await listUsers(account.ctx)
    expect(list.map(({ id }) => id).toSorted()).toEqual(
      [global.id, account.id, viewer.id, gone.id, user.id].toSorted(),
    )
    const of = (id: number) => list.find((one) => one.id === id)
    expect(of(account.id)).toMatchObject({ self: true, roleName: 'Account admin', state: 'active' })
    expect(of(viewer.id)).toMatchObject({ self: false, lastSignIn: '2026-11-01T10:00:00.000Z' })
    expect(of(gone.id)).toMatchObject({ state: 'deactivated' })
    expect(of(user.id)).toMatchObject({ state: 'invited', lastSignIn: null, guest: false, source: 'manual' })
  })

  test('says nothing of the account of who was invited and has not joined', async () => {
    const stranger = await somebody(fixture, 'viewer', 'rival')
    await sessionFor(fixture, stranger.id)
    await fixture.owner`insert into sign_ins (user_id, method, outcome) values (${stranger.id}, 'password', 'signed_in')`
    const { user } = await inviteUser(global.ctx, { email: stranger.email, role: 'viewer' })
    expect(user).toMatchObject({ id: stranger.id, name: '', lastSignIn: null })
    expect(await getUser(global.ctx, stranger.id)).toMatchObject({ wholeAccount: false, sessions: [] })
  })
})

describe('a role', () => {
  test('acts on the next request, and is on record with before and after', async () => {
    const { id } = await somebody(fixture, 'viewer')
    const sid = await sessionFor(fixture, id)
    await changeUser(account.ctx, id, { role: 'partner_admin' })
    expect((await readSession(fixture.db, sid, 'acme'))?.orgs[0]?.role).toBe('partner_admin')
    expect(await auditOf(fixture, id)).toMatchObject([
      {
        actor: `user:${account.id}`,
        action: 'user.role',
        ip: '192.0.2.9',
        detail: {
          before: { role: 'viewer', locationIds: null },
          after: { role: 'partner_admin', locationIds: null },
        },
      },
    ])
  })

  test('that stays as it was leaves no record', async () => {
    const { id } = await somebody(fixture, 'viewer')
    await changeUser(account.ctx, id, { role: 'viewer', active: true })
    expect(await auditOf(fixture, id)).toEqual([])
  })

  test.each(['partner_admin', 'executive_viewer', 'viewer', 'none'] as const)(
    'is not given, read or invited to by %s',
    async (role) => {
      const { ctx, id } = await somebody(fixture, role)
      const forbidden = rejected('forbidden', /this needs Global admin or Account admin/)
      await expect(changeUser(ctx, id, { role: 'global_admin' })).rejects.toMatchObject(forbidden)
      await expect(listUsers(ctx)).rejects.toMatchObject(forbidden)
      await expect(getUser(ctx, id)).rejects.toMatchObject(forbidden)
      await expect(inviteUser(ctx, { email: 'x@example.com', role: 'viewer' })).rejects.toMatchObject(
        forbidden,
      )
    },
  )

  test('of a member of another organization cannot be seen or changed: not found', async () => {
    const { id } = await somebody(fixture, 'viewer', 'rival')
    const missing = rejected('not_found', 'This person does not exist here')
    await expect(changeUser(global.ctx, id, { role: 'none' })).rejects.toMatchObject(missing)
    await expect(getUser(global.ctx, id)).rejects.toMatchObject(missing)
    expect((await placeOf(fixture, id, fixture.rival))?.role).toBe('viewer')
  })

  test('Global admin is neither given nor taken by an Account admin', async () => {
    const { id } = await somebody(fixture, 'viewer')
    const forbidden = rejected('forbidden', 'An Account admin neither gives the role Global admin')
    await somebody(fixture, 'global_admin')
    await expect(changeUser(account.ctx, id, { role: 'global_admin' })).rejects.toMatchObject(forbidden)
    await expect(changeUser(account.ctx, account.id, { role: 'global_admin' })).rejects.toMatchObject(
      forbidden,
    )
    for (const change of [{ role: 'viewer' }, { active: false }] as const)
      await expect(changeUser(account.ctx, global.id, change)).rejects.toMatchObject(forbidden)
    const invitation = { email: 'new.global@example.com', role: 'global_admin' } as const
    await expect(inviteUser(account.ctx, invitation)).rejects.toMatchObject(forbidden)
    await inviteUser(global.ctx, invitation)
    await expect(inviteUser(account.ctx, { ...invitation, role: 'viewer' })).rejects.toMatchObject(forbidden)
  })

  test('from the identity provider is changed there; where it names none, a person here may give one', async () => {
    const { id } = await somebody(fixture, 'viewer')
    const set = (role: string) =>
      fixture.owner`update memberships set source = 'https://id.example', role = ${role} where user_id = ${id}`
    await set('viewer')
    await expect(changeUser(global.ctx, id, { role: 'partner_admin' })).rejects.toMatchObject(
      rejected('conflict', 'comes from the identity provider https://id.example'),
    )
    await set('none')
    expect(await changeUser(global.ctx, id, { role: 'partner_admin' })).toMatchObject({
      role: 'partner_admin',
      source: 'manual',
    })
  })
})

describe('locations', () => {
  test('limit the two viewers; a change of role to the other one keeps them, to an admin drops them', async () => {
    const { id } = await somebody(fixture, 'viewer')
    const change = (input: Parameters<typeof changeUser>[2]) => changeUser(account.ctx, id, input)
    expect((await change({ locationIds: [...locations].reverse() })).locationIds).toEqual(locations)
    expect((await change({ role: 'executive_viewer' })).locationIds).toEqual(locations)
    expect((await change({ role: 'partner_admin' })).locationIds).toBe(null)
    expect((await change({ role: 'viewer' })).locationIds).toBe(null)
    expect((await change({ locationIds: [] })).locationIds).toBe(null)
  })

  test('of another organization, or for a role that sees everything, are refused', async () => {
    const { id } = await somebody(fixture, 'viewer')
    const refused = (message: string) => rejected('invalid_request', message)
    await expect(changeUser(account.ctx, id, { locationIds: [foreign] })).rejects.toMatchObject(
      refused(`Acme has no location with the id ${foreign}`),
    )
    await expect(changeUser(account.ctx, account.id, { locationIds: locations })).rejects.toMatchObject(
      refused('Account admin cannot be limited'),
    )
    const wrong = { role: 'partner_admin', locationIds: locations } as const
    await expect(changeUser(account.ctx, id, wrong)).rejects.toThrow('Only Report viewer and Executive')
    await expect(inviteUser(account.ctx, { email: 'a@example.com', ...wrong })).rejects.toThrow('Only Report')
    await expect(
      inviteUser(account.ctx, { email: 'a@example.com', role: 'viewer', locationIds: [foreign] }),
    ).rejects.toMatchObject(refused('Acme has no location'))
  })
})

describe('who is deactivated', () => {
  test('is out of this organization at once, and of no other; reactivated, back with the role', async () => {
    const { id } = await somebody(fixture, 'executive_viewer')
    await fixture.owner`insert into memberships (org_id, user_id, role) values (${fixture.rival}, ${id}, 'viewer')`
    const sid = await sessionFor(fixture, id)
    const slugs = async () => (await readSession(fixture.db, sid, null))?.orgs.map(({ slug }) => slug)
    await changeUser(account.ctx, id, { active: false })
    expect(await slugs()).toEqual(['rival'])
    await expect(
      inviteUser(account.ctx, { email: (await getUser(account.ctx, id)).email, role: 'viewer' }),
    ).rejects.toMatchObject(rejected('conflict', 'Reactivate the person first'))
    expect(await changeUser(account.ctx, id, { active: true })).toMatchObject({
      state: 'active',
      role: 'executive_viewer',
    })
    expect(await slugs()).toEqual(['acme', 'rival'])
    expect((await auditOf(fixture, id)).map(({ action }) => action)).toEqual([
      'user.deactivate',
      'user.reactivate',
    ])
  })
})

describe('the last admin', () => {
  const last = (message: string) => rejected('conflict', message)

  test('neither demotes nor deactivates himself', async () => {
    for (const change of [{ role: 'viewer' }, { active: false }] as const) {
      await expect(changeUser(global.ctx, global.id, change)).rejects.toMatchObject(
        last('You are the last Global admin of Acme. Give the role to somebody else first.'),
      )
      await expect(changeUser(account.ctx, account.id, change)).rejects.toMatchObject(
        last('You are the last Account admin of Acme.'),
      )
    }
  })

  test('Global admin is not demoted by a script either; invited and deactivated ones do not count', async () => {
    const other = await somebody(fixture, 'global_admin')
    await changeUser(global.ctx, other.id, { active: false })
    await inviteUser(global.ctx, { email: 'pending@example.com', role: 'global_admin' })
    const script = { ...global.ctx, actor: 'token:1', actorName: 'script' }
    await expect(changeUser(script, global.id, { role: 'none' })).rejects.toMatchObject(
      last(/^Person \d+ is the last Global admin of Acme/.source),
    )
    await changeUser(global.ctx, other.id, { active: true })
    expect((await changeUser(script, global.id, { role: 'none' })).role).toBe('none')
  })

  test('an Account admin’s own script does not take the last one’s role', async () => {
    const script = { ...account.ctx, actor: 'token:1', actorName: 'script' }
    await expect(changeUser(script, account.id, { role: 'viewer' })).rejects.toMatchObject(
      last(/^Person \d+ is the last Account admin of Acme/.source),
    )
  })

  test('a Global admin may take the last Account admin’s role', async () => {
    expect((await changeUser(global.ctx, account.id, { role: 'viewer' })).role).toBe('viewer')
  })

  test('two Global admins who demote each other at once leave one', async () => {
    for (let round = 0; round < 10; round++) {
      await fixture.owner`delete from memberships`
      const [one, two] = [await somebody(fixture, 'global_admin'), await somebody(fixture, 'global_admin')]
      const results = await Promise.allSettled([
        changeUser(one.ctx, two.id, { role: 'viewer' }),
        changeUser(two.ctx, one.id, { role: 'viewer' }),
      ])
      expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
      const roles = [await placeOf(fixture, one.id), await placeOf(fixture, two.id)].map((row) => row?.role)
      expect(roles.filter((role) => role === 'global_admin')).toHaveLength(1)
    }
  })
})
