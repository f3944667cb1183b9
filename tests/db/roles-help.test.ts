import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { GET } from '@/app/api/v1/orgs/[org]/roles/route'
import { ACTIONS, may, PERMISSIONS, ROLE_NAMES, ROLES } from '@/lib/auth/roles'
import { COMMANDS } from '@/lib/cli/commands'
import type { RoleHelp } from '@/lib/people/get-roles'
import { at, authFixture, type Fixture, request, signedIn } from './auth-fixture'

let fixture: Fixture
beforeAll(async () => {
  fixture = await authFixture()
})
afterAll(() => fixture.close())

describe('what each role may do', () => {
  test.each(ROLES)('is told to %s, who reads which one is his own', async (role) => {
    const { cookie } = await signedIn(fixture, role)
    const response = await GET(request('/api/v1/orgs/acme/roles', { headers: { cookie } }), at('acme'))
    const help = (await response.json()) as RoleHelp
    expect(help).toMatchObject({ role, locationIds: null })
    expect(help.roles.map(({ name }) => name)).toEqual(ROLES.map((one) => ROLE_NAMES[one]))
    expect(help.actions.map(({ action }) => action)).toEqual(ACTIONS)
    for (const { action, what, roles } of help.actions) {
      expect(what).toBe(PERMISSIONS[action].what)
      expect(roles).toEqual(ROLES.filter((one) => may(one, action)))
    }
  })

  test('comes with the people who can give a role', async () => {
    const { cookie, email } = await signedIn(fixture, 'account_admin')
    const response = await GET(request('/api/v1/orgs/acme/roles', { headers: { cookie } }), at('acme'))
    const { grantors } = (await response.json()) as RoleHelp
    expect(grantors.map((one) => one.email)).toContain(email)
  })

  test('is one sentence for each role, and the two viewers can be limited to locations', async () => {
    const { cookie } = await signedIn(fixture, 'none')
    const response = await GET(request('/api/v1/orgs/acme/roles', { headers: { cookie } }), at('acme'))
    const { roles } = (await response.json()) as RoleHelp
    for (const { text } of roles) expect(text).toMatch(/^[A-Z].{30,}\.$/)
    expect(roles.filter(({ canBeLimited }) => canBeLimited).map(({ id }) => id)).toEqual([
      'executive_viewer',
      'viewer',
    ])
  })

  test('is printed by the command as the same table', async () => {
    const lines: string[] = []
    const command = COMMANDS.find(({ name }) => name === 'roles')
    const print = (text: string) => lines.push(text)
    expect(await command?.run({ db: fixture.db, platform: {} as never, given: {}, print })).toBe(0)
    const printed = lines.join('\n')
    for (const action of ACTIONS) {
      const { what } = PERMISSIONS[action]
      const answers = ROLES.map((role) => (may(role, action) ? 'yes' : 'no')).join(' +')
      expect(printed).toMatch(new RegExp(`^${what} +${answers}$`, 'm'))
    }
    for (const role of ROLES) expect(printed).toContain(ROLE_NAMES[role])
  })
})
