import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { POST as changePassword } from '@/app/api/v1/account/password/route'
import { GET as account, PATCH as changeAccount } from '@/app/api/v1/account/route'
import { DELETE as endOthers } from '@/app/api/v1/account/sessions/route'
import { DELETE as removeDemo } from '@/app/api/v1/demo/route'
import { POST as map, DELETE as unmap } from '@/app/api/v1/orgs/[org]/sign-in/app-roles/route'
import { POST as trust, DELETE as withdraw } from '@/app/api/v1/orgs/[org]/sign-in/issuers/route'
import { POST as makeToken } from '@/app/api/v1/orgs/[org]/tokens/route'
import { POST as link } from '@/app/api/v1/orgs/[org]/users/[id]/link/route'
import { DELETE as endSessions } from '@/app/api/v1/orgs/[org]/users/[id]/sessions/route'
import { POST as invite } from '@/app/api/v1/orgs/[org]/users/route'
import { POST as createOrganization } from '@/app/api/v1/orgs/route'
import { demoSignIns } from '@/lib/auth/demo/demo'
import { keepDemoPassword, readDemoPassword } from '@/lib/auth/passwords/demo-password'
import { issueLink, redeemJoinLink } from '@/lib/auth/passwords/password-links'
import { createOrganizationRow } from '@/lib/auth/people/organizations'
import { createUser, grantMembership, storePassword } from '@/lib/auth/people/users'
import { sessionCookie } from '@/lib/auth/sessions/session-cookie'
import { readSession } from '@/lib/auth/sessions/sessions'
import { needsSetup } from '@/lib/auth/setup'
import { createToken, readToken } from '@/lib/auth/tokens/tokens'
import { parseEnv } from '@/lib/env'
import { createOrganization as create } from '@/lib/organizations/create-organization'
import { inviteUser } from '@/lib/people/invite-user'
import type { Platform } from '@/platform/open'
import { surroundings } from '@/platform/serve/server-process'
import { authFixture, errorOf, type Fixture, request, sessionFor } from './auth-fixture'
import { addTo, somebody } from './people-fixture'

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>

const PASSWORD = 'shared by all'
const dataDir = mkdtempSync(join(tmpdir(), 'laurel-demo-'))

let fixture: Fixture
let orgId: number
let userId: number
let other: number
let sid: string
beforeAll(async () => {
  process.env.LAUREL_DATA_DIR = dataDir
  fixture = await authFixture()
})
afterAll(async () => {
  await fixture.close()
  rmSync(dataDir, { recursive: true, force: true })
})

/** A demo organization with two Global admins: each test may remove it. */
beforeEach(async () => {
  const { db, owner } = fixture
  await owner`delete from organizations where demo`
  await owner`delete from users`
  keepDemoPassword(dataDir, PASSWORD)
  orgId = (await createOrganizationRow(db, { slug: 'demo', name: 'Demo', demo: true })).id
  await owner`insert into org_state (org_id) values (${orgId})`
  const someone = async (email: string) => {
    const id = await createUser(db, { email, name: 'Shared', demo: true, mayCreateOrganizations: true })
    await grantMembership(db, { orgId, userId: id, role: 'global_admin' })
    await storePassword(db, id, PASSWORD)
    return id
  }
  userId = await someone('global.admin@demo.example')
  other = await someone('other.admin@demo.example')
  sid = await sessionFor(fixture, userId)
})

async function call(handler: Handler, method: string, body: unknown, params: Record<string, string> = {}) {
  const cookie = (await sessionCookie(sid)).split(';')[0] ?? ''
  const given = { method, headers: { cookie }, ...(body !== undefined && { body: JSON.stringify(body) }) }
  return handler(request('/api/v1/x', given), { params: Promise.resolve({ org: 'demo', ...params }) })
}

describe('an account of the demo, by the API itself', () => {
  const organization = { name: 'Mine', slug: 'mine' }
  const own = { name: 'Me', email: 'me@own.example', password: 'correct horse battery' }
  const appRole = { issuer: 'https://id.example', appRole: 'A' }
  test.each<[string, Handler, string, unknown, (() => Record<string, string>)?, number?]>([
    ['makes no organization', createOrganization, 'POST', organization],
    [
      'nor one with a lasting account',
      createOrganization,
      'POST',
      { ...organization, owner: own },
      undefined,
      400,
    ],
    ['invites nobody', invite, 'POST', { email: 'stranger@real.example', role: 'viewer' }],
    ['makes no password link', link, 'POST', {}, () => ({ id: String(other) })],
    ['signs nobody out', endSessions, 'DELETE', undefined, () => ({ id: String(other) })],
    ['lets no issuer in', trust, 'POST', { issuer: 'https://id.example' }],
    ['nor out', withdraw, 'DELETE', { issuer: 'https://id.example' }],
    ['maps no app role', map, 'POST', { ...appRole, role: 'viewer' }],
    ['nor unmaps one', unmap, 'DELETE', appRole],
    [
      'keeps the shared password',
      changePassword,
      'POST',
      { current: PASSWORD, password: 'a password of mine' },
    ],
    ['keeps its name and time zone', changeAccount, 'PATCH', { name: 'Mine now', timeZone: 'Asia/Tokyo' }],
    ['ends no session of who shares it', endOthers, 'DELETE', undefined],
  ])('%s', async (_, handler, method, body, params, status = 403) => {
    const people = await fixture.owner`select count(*) from users`
    const refused = await errorOf(await call(handler, method, body, params?.() ?? {}))
    expect(refused.status).toBe(status)
    expect(refused.message).toMatch(/demo|You may not create organizations|Leave owner out/)
    expect(await fixture.owner`select count(*) from users`).toEqual(people)
    expect(await fixture.owner`select from organizations where slug = 'mine'`).toHaveLength(0)
    expect((await readSession(fixture.db, sid, null))?.user).toMatchObject({ name: 'Shared' })
  })

  test('is not told where the others who share it sit', async () => {
    await sessionFor(fixture, userId)
    const { sessions } = (await (await call(account, 'GET', undefined)).json()) as { sessions: unknown[] }
    expect(sessions).toHaveLength(1)
  })

  test('makes a token of the demo, which ends with the demo', async () => {
    const made = await call(makeToken, 'POST', { name: 'mine', role: 'global_admin', days: 3650 })
    expect(made.status).toBe(201)
    const { token } = (await made.json()) as { token: string }
    expect(await readToken(fixture.db, token)).toMatchObject({ org: { slug: 'demo' } })
    expect((await call(removeDemo, 'DELETE', undefined)).status).toBe(200)
    expect(await readToken(fixture.db, token)).toBe(null)
  })
})

describe('an account of the demo and an organization that is none', () => {
  test('is not invited to it, given a role in it, or made its owner', async () => {
    const { db, acme } = fixture
    const admin = await somebody(fixture, 'global_admin')
    const refused = { code: 'conflict', message: expect.stringContaining('one of the demo') }
    const email = 'global.admin@demo.example'
    await expect(inviteUser(admin.ctx, { email, role: 'viewer' })).rejects.toMatchObject(refused)
    await expect(addTo(fixture, 'acme', userId, 'viewer')).rejects.toMatchObject(refused)
    const creator = { userId, actor: `user:${userId}`, actorName: 'Shared', ip: null }
    await expect(create(db, creator, { name: 'Mine', slug: 'mine' })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await fixture.owner`insert into memberships (org_id, user_id, role, pending) values (${acme}, ${userId}, 'viewer', true)`
    const { token } = await issueLink(db.control, userId, acme)
    await expect(redeemJoinLink(db, token, userId, null)).rejects.toMatchObject(refused)
  })

  test('has nothing of a place there from before: no session enters it, no token of its works', async () => {
    const { db, owner, acme } = fixture
    await owner`insert into memberships (org_id, user_id, role) values (${acme}, ${userId}, 'global_admin')`
    const session = await readSession(db, sid, null)
    expect(session?.orgs.map(({ slug }) => slug)).toEqual(['demo'])
    expect(session?.user.mayCreateOrganizations).toBe(false)
    const given = { orgId: acme, role: 'viewer', name: 'old', days: 1, createdBy: userId } as const
    await expect(readToken(db, await createToken(db, given))).rejects.toMatchObject({ code: 'unauthorized' })
  })
})

describe('removing the demo', () => {
  test('ends every account, session, link, token and invitation that came from it, and no other', async () => {
    const { db, owner, acme } = fixture
    const real = await somebody(fixture, 'global_admin')
    const guest = await createUser(db, { email: 'invited.by@demo.example' })
    await owner`insert into memberships (org_id, user_id, role, pending) values (${orgId}, ${guest}, 'viewer', true)`
    await owner`insert into memberships (org_id, user_id, role) values (${acme}, ${userId}, 'global_admin')`
    await issueLink(db.control, guest, orgId)
    const old = await createToken(db, {
      orgId: acme,
      role: 'viewer',
      name: 'old',
      days: 1,
      createdBy: userId,
    })
    expect((await call(removeDemo, 'DELETE', undefined)).status).toBe(200)
    expect(await owner`select id from users`).toEqual([{ id: String(real.id) }])
    expect(await owner`select from sessions`).toHaveLength(0)
    expect(await owner`select from password_links`).toHaveLength(0)
    expect(await owner`select org_id, user_id from memberships`).toEqual([
      { org_id: String(acme), user_id: String(real.id) },
    ])
    expect(await readToken(db, old)).toBe(null)
    expect(await readSession(db, sid, null)).toBe(null)
  })

  test('forgets the password: in the data folder, and for the sign-in page', async () => {
    expect(statSync(join(dataDir, 'demo-password')).mode & 0o777).toBe(0o600)
    expect(await demoSignIns(true)).toMatchObject({ password: PASSWORD })
    await call(removeDemo, 'DELETE', undefined)
    expect(existsSync(join(dataDir, 'demo-password'))).toBe(false)
    expect(readDemoPassword(dataDir)).toBe(null)
    expect(await demoSignIns(true)).toBe(null)
  })

  test('the processes that serve are not told the password', () => {
    const settings = parseEnv({ LAUREL_DATA_DIR: dataDir, LAUREL_DEMO_PASSWORD: 'told to the start' })
    process.env.LAUREL_DEMO_PASSWORD = 'told to the start'
    const platform = { appUrl: '', authSecret: '' } as Platform
    const told = surroundings({ settings, platform, buildFolder: null })
    delete process.env.LAUREL_DEMO_PASSWORD
    expect(JSON.stringify(told)).not.toContain('told to the start')
  })
})

test('the password is shown to who sits at this machine, and to nobody else', async () => {
  expect(await demoSignIns(true)).toMatchObject({ password: PASSWORD })
  expect(await demoSignIns(false)).toBe(null)
  expect(await (await call(account, 'GET', undefined)).text()).not.toContain(PASSWORD)
})

test('the start’s link makes the first account although the demo has people', async () => {
  expect(await needsSetup()).toBe(true)
  await somebody(fixture, 'viewer')
  expect(await needsSetup()).toBe(false)
})
