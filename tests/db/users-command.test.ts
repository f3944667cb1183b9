import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { redeemPasswordLink } from '@/lib/auth/passwords/password-links'
import { signIn } from '@/lib/auth/sessions/sign-in'
import type { Run } from '@/lib/cli/command'
import { createUserAccount } from '@/lib/cli/create-access'
import { listPeople, resetPassword } from '@/lib/cli/people'
import { changeUser } from '@/lib/people/change-user'
import { inviteUser } from '@/lib/people/invite-user'
import type { Platform } from '@/platform/open'
import { withinOneSlot } from '../support/one-slot'
import { authFixture, type Fixture, PASSWORD } from './auth-fixture'
import { auditOf, placeOf, somebody, tokenOf } from './people-fixture'

let fixture: Fixture
beforeAll(async () => {
  await withinOneSlot()
  fixture = await authFixture()
  await fixture.owner`insert into locations (org_id, external_id) values (${fixture.acme}, '1234567')`
})
afterAll(() => fixture.close())

const said: string[] = []
beforeEach(() => {
  said.length = 0
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0)
  return () => vi.restoreAllMocks()
})

/** What the command prints. */
async function run(command: Run, given: Record<string, string>): Promise<string[]> {
  const printed: string[] = []
  const platform = {} as Platform
  await command({ db: fixture.db, platform, given, print: (text) => printed.push(text) })
  return printed
}
const passes = async (email: string, password: string) =>
  (await signIn(fixture.db, { email, password }, { ip: null, userAgent: null })).ok

describe('laurel user reset', () => {
  test('lets the only admin back in, also after too many tries; ends nothing until the link is used', async () => {
    const { id, email } = await somebody(fixture, 'global_admin')
    for (let tried = 0; tried < 11; tried++) await passes(email, 'wrong password')
    const [url = ''] = await run(resetPassword, { email: email.toUpperCase() })
    expect(await passes(email, PASSWORD)).toBe(true)
    expect(await redeemPasswordLink(fixture.db, tokenOf(url), 'a password by command', null)).not.toBe(null)
    expect(await passes(email, 'a password by command')).toBe(true)
    expect(await auditOf(fixture, id)).toMatchObject([{ actor: 'operator', action: 'user.reset' }])
    expect(said).toEqual([])
  })

  test('of an address without an account says so', async () => {
    await expect(run(resetPassword, { email: 'nobody@example.com' })).rejects.toMatchObject({
      code: 'not_found',
      message: expect.stringContaining('no account with a password for nobody@example.com'),
    })
  })

  test('of who is deactivated everywhere gives the link and says what it does not open', async () => {
    const admin = await somebody(fixture, 'global_admin')
    const { id, email } = await somebody(fixture, 'viewer')
    await changeUser(admin.ctx, id, { active: false })
    expect(await run(resetPassword, { email })).toHaveLength(1)
    expect(said.join('')).toContain('is active in no organization')
  })
})

test('laurel user list prints role, state and address of everybody', async () => {
  const admin = await somebody(fixture, 'global_admin')
  await inviteUser(admin.ctx, { email: 'listed@example.com', role: 'viewer' })
  const lines = await run(listPeople, { org: 'acme' })
  expect(lines).toContain('viewer  invited  listed@example.com')
  expect(lines.some((line) => line.startsWith(`global_admin  active  ${admin.email}  Person`))).toBe(true)
})

describe('laurel user create', () => {
  test('limits a viewer to locations by their Location IDs, and is on record', async () => {
    const given = { email: 'limited@example.com', org: 'acme', role: 'viewer', locations: '1234567' }
    await run(createUserAccount, given)
    const [user] = await fixture.owner<{ id: string }[]>`select id from users where email = ${given.email}`
    expect((await placeOf(fixture, Number(user?.id)))?.location_ids).toHaveLength(1)
    expect(await auditOf(fixture, Number(user?.id))).toMatchObject([
      { actor: 'operator', action: 'user.role' },
    ])
  })

  test.each([
    [{ role: 'viewer', locations: '7654321' }, 'Acme has no location 7654321'],
    [{ role: 'account_admin', locations: '1234567' }, '--locations is for the roles viewer'],
  ])('with %j is not understood', async (given, message) => {
    await expect(run(createUserAccount, { email: 'x@example.com', org: 'acme', ...given })).rejects.toThrow(
      message,
    )
  })

  test('brings in who was invited or deactivated, by the operator’s word', async () => {
    const admin = await somebody(fixture, 'global_admin')
    const { user } = await inviteUser(admin.ctx, { email: 'called@example.com', role: 'viewer' })
    await changeUser(admin.ctx, user.id, { active: false })
    await run(createUserAccount, { email: 'called@example.com', org: 'acme', role: 'partner_admin' })
    expect(await placeOf(fixture, user.id)).toMatchObject({
      role: 'partner_admin',
      pending: false,
      deactivated: false,
    })
  })
})
