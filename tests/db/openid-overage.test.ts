import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { GET as setup } from '@/app/api/v1/orgs/[org]/sign-in/route'
import type { SignInSetup } from '@/lib/sign-in/get-sign-in'
import { leftOutBy } from '../../lib/auth/openid/roles-left-out'
import { at, echo, request, signedIn } from './auth-fixture'
import { type OpenIdFixture, OTHER, openIdFixture, Traveller } from './openid-fixture'

const BOSSES = '5b0e7e6e-0000-4000-8000-000000000249'
const GROUPS = Array.from(
  { length: 249 },
  (_, index) => `5b0e7e6e-0000-4000-8000-${String(index).padStart(12, '0')}`,
)
const LEFT_OUT = {
  _claim_names: { groups: 'src1' },
  _claim_sources: { src1: { endpoint: 'https://graph.example/users/1/getMemberObjects' } },
}

let fixture: OpenIdFixture
let issuer: string
beforeAll(async () => {
  process.env.AUTH_OIDC_ROLES_CLAIM = 'groups'
  fixture = await openIdFixture()
  issuer = fixture.issuer(OTHER)
  await fixture.trust(fixture.acme, OTHER)
  await fixture.owner`insert into app_roles (org_id, issuer, app_role, role) values (${fixture.acme}, ${issuer}, ${BOSSES}, 'global_admin')`
})
afterAll(async () => {
  delete process.env.AUTH_OIDC_ROLES_CLAIM
  await fixture.close()
})
afterEach(() => {
  fixture.provider.forge = null
})

const says = (more: Record<string, unknown>) => {
  fixture.provider.forge = (claims) => ({ claims: { ...claims, ...more } })
}
const signIn = async (subject: string, account: object = {}) => {
  fixture.account(subject, account, OTHER)
  const traveller = new Traveller()
  await traveller.signIn(subject, 'provider=oidc')
  return traveller.cookie
}
const read = echo('settings:read')
/** An hour later: the issuer is asked anew. */
async function askAgain(subject: string, cookie: string) {
  await fixture.owner`update sessions set recheck_at = recheck_at - interval '61 minutes' where subject = ${subject}`
  return read(request('/api/v1/orgs/acme', { headers: { cookie } }), at('acme'))
}
const roleOf = async (subject: string) => (await fixture.roleOf(fixture.acme, subject))?.role
const trail = (subject: string) => fixture.owner<{ action: string; detail: { role: string } }[]>`
  select action, detail from audit where org_id = ${fixture.acme} and action = 'user.roles_left_out'
    and detail ->> 'id' = (select user_id::text from identities where subject = ${subject} and issuer = ${issuer})`
async function shown() {
  const { cookie } = await signedIn(fixture, 'global_admin')
  const response = await setup(request('/api/v1/orgs/acme/sign-in', { headers: { cookie } }), at('acme'))
  return ((await response.json()) as SignInSetup).issuers.find((one) => one.issuer === issuer)
}

test('of 250 groups the last one gives its role', async () => {
  says({ groups: [...GROUPS, BOSSES] })
  await signIn('many')
  expect(await roleOf('many')).toBe('global_admin')
})

test.each([
  ['_claim_names', LEFT_OUT],
  ['hasgroups', { hasgroups: true }],
])(
  'a role stays while groups are left out by %s, the trail says so once, and the truth ends it',
  async (kind, claims) => {
    const subject = `kept-${kind}`
    says({ groups: [BOSSES] })
    const cookie = await signIn(subject)
    says(claims)
    for (let hour = 0; hour < 2; hour++) expect((await askAgain(subject, cookie)).status).toBe(200)
    expect(await roleOf(subject)).toBe('global_admin')
    expect(await trail(subject)).toMatchObject([{ detail: { role: 'global_admin' } }])
    expect((await shown())?.rolesLeftOut).toBe(1)
    says({ groups: ['another'] })
    expect((await askAgain(subject, cookie)).status).toBe(403)
    expect(await roleOf(subject)).toBe('none')
    expect((await shown())?.rolesLeftOut).toBe(0)
  },
)

test('who comes first without groups has no role, and the issuer that left them out is known', async () => {
  says(LEFT_OUT)
  await signIn('first')
  expect(await roleOf('first')).toBe('none')
  const [user] = await fixture.owner<{ user_id: string }[]>`
    select user_id from identities where subject = 'first' and issuer = ${issuer}`
  expect(await leftOutBy(fixture.db.control, fixture.acme, Number(user?.user_id))).toBe(issuer)
  expect(await leftOutBy(fixture.db.control, fixture.rival, Number(user?.user_id))).toBe(null)
})

test('a role whose meaning is taken away is taken, though groups are left out now', async () => {
  says({ groups: [BOSSES] })
  const cookie = await signIn('unmapped')
  says(LEFT_OUT)
  await askAgain('unmapped', cookie)
  await fixture.owner`delete from app_roles where app_role = ${BOSSES}`
  expect((await askAgain('unmapped', cookie)).status).toBe(403)
})

test('a guest without name and address is listed by the subject', async () => {
  says({ name: undefined, email: undefined, preferred_username: undefined, groups: [] })
  await signIn('guest-4711')
  const [row] =
    await fixture.owner`select name, email from users u join identities i on i.user_id = u.id where i.subject = 'guest-4711'`
  expect(row).toEqual({ name: 'guest-4711', email: '' })
})
