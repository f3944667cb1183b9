import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { POST as passwordSignIn } from '@/app/api/sign-in/route'
import { grantMembership } from '@/lib/auth/people/users'
import { readSession } from '@/lib/auth/sessions/sessions'
import { HERE, none, PASSWORD, person, request } from './auth-fixture'
import { NORTH, type OpenIdFixture, OTHER, openIdFixture, SOUTH, Traveller } from './openid-fixture'

let fixture: OpenIdFixture
beforeAll(async () => {
  fixture = await openIdFixture()
  const { trust, map, acme, rival } = fixture
  await trust(acme)
  await map(acme, 'Admins', 'global_admin')
  await map(acme, 'Readers', 'viewer', [7])
  await map(acme, 'Berlin', 'viewer', [9, 7])
  await trust(rival)
})
afterAll(() => fixture.close())
afterEach(() => {
  fixture.provider.mode = 'up'
  fixture.provider.callsItself = null
})

const userOf = async (subject: string, tenant = NORTH) =>
  (
    await fixture.owner<
      { id: number; email: string; name: string; origin: string; guest: boolean; app_roles: string[] }[]
    >`
    select u.id, u.email, u.name, u.origin, i.guest, i.app_roles from identities i join users u on u.id = i.user_id
    where i.subject = ${subject} and i.issuer = ${fixture.issuer(tenant)}`
  )[0]

const counts = async () =>
  (
    await fixture.owner`select (select count(*) from users) as users, (select count(*) from identities) as identities,
    (select count(*) from memberships) as memberships, (select count(*) from sessions) as sessions`
  )[0]

const lastSignIn = async () =>
  (await fixture.owner`select user_id, method, outcome, ip from sign_ins order by at desc limit 1`)[0]

describe('the first sign-in', () => {
  test('makes a person of the issuer, who is a member of every organization that trusts it', async () => {
    fixture.account('ada', { roles: ['Readers', 'Admins'] })
    const ada = new Traveller()
    expect(await ada.signIn('ada', `provider=entra&tenant=${NORTH}&next=%2Facme%2Fsettings`)).toBe(
      '/acme/settings',
    )
    const user = await userOf('ada')
    const source = fixture.issuer(NORTH)
    expect(user).toMatchObject({ email: 'ada@north.example', name: 'Person ada', origin: source })
    expect(user?.app_roles).toEqual(['Readers', 'Admins'])
    expect(await fixture.roleOf(fixture.acme, 'ada')).toEqual({
      role: 'global_admin',
      source,
      location_ids: null,
    })
    expect(await fixture.roleOf(fixture.rival, 'ada')).toMatchObject({ role: 'none', source })
    const session = await readSession(fixture.db, (await ada.sid()) ?? '', null)
    expect(session?.orgs.map(({ slug, role }) => [slug, role])).toEqual([
      ['acme', 'global_admin'],
      ['rival', 'none'],
    ])
    expect(await lastSignIn()).toMatchObject({ user_id: user?.id, method: source, outcome: 'signed_in' })
  })

  test('gives a viewer the locations of all app roles that mean it, and stands in the audit trail', async () => {
    fixture.account('bea', { roles: ['Readers', 'Berlin', 'Unheard of'] })
    await new Traveller().signIn('bea')
    expect(await fixture.roleOf(fixture.acme, 'bea')).toMatchObject({ role: 'viewer', location_ids: [7, 9] })
    const [row] = await fixture.owner`
      select actor, actor_name, detail from audit where org_id = ${fixture.acme} and action = 'user.role' order by at desc limit 1`
    expect(row).toMatchObject({
      actor: 'issuer:entra',
      actor_name: 'Microsoft (North)',
      detail: { name: 'Person bea', before: null, after: { role: 'viewer', locationIds: [7, 9] } },
    })
  })

  test('twice at once makes one person', async () => {
    fixture.account('twin')
    const both = [new Traveller(), new Traveller()]
    const answers = await Promise.all(
      both.map(async (one) => one.visit(await one.begin(`provider=entra&tenant=${NORTH}`), 'as=twin')),
    )
    expect(await Promise.all(both.map((one, index) => one.finish(answers[index] ?? '')))).toEqual(['/', '/'])
    const [row] = await fixture.owner`select count(*) from users where email = 'twin@north.example'`
    expect(Number(row?.count)).toBe(1)
  })

  test('with an e-mail address that a local account has is another person, who gets nothing of it', async () => {
    const local = await person(fixture, 'global_admin')
    fixture.account('mallory', { email: local.email, roles: [] })
    const mallory = new Traveller()
    await mallory.signIn('mallory')
    const user = await userOf('mallory')
    expect(user).toMatchObject({ email: local.email })
    expect(user?.id).not.toBe(local.id)
    expect(await fixture.roleOf(fixture.acme, 'mallory')).toMatchObject({ role: 'none' })
    const form = { email: local.email, password: PASSWORD }
    const response = await passwordSignIn(request('/api/sign-in', { form }), none)
    expect(response.headers.get('location')).toBe('/')
  })

  test('of a tenant that no organization lets in is refused, and nothing is kept', async () => {
    fixture.account('zoe', { roles: ['Admins'] }, SOUTH)
    const before = await counts()
    const zoe = new Traveller()
    expect(await zoe.signIn('zoe', `provider=entra&tenant=${SOUTH}`)).toBe(
      `/sign-in?error=not_admitted&by=entra&tenant=${SOUTH}`,
    )
    expect(await zoe.sid()).toBe(null)
    expect(await counts()).toEqual(before)
    expect(await lastSignIn()).toMatchObject({
      user_id: null,
      method: fixture.issuer(SOUTH),
      outcome: 'not_admitted',
    })
  })

  test('by another OpenID Connect provider goes the same way', async () => {
    await fixture.trust(fixture.rival, OTHER)
    fixture.account('omar', {}, OTHER)
    const omar = new Traveller()
    expect(await omar.signIn('omar', 'provider=oidc')).toBe('/')
    expect(await userOf('omar', OTHER)).toMatchObject({ origin: fixture.issuer(OTHER) })
    expect(await fixture.roleOf(fixture.acme, 'omar')).toBe(null)
  })
})

describe('each later sign-in', () => {
  test('reads name, address and roles again; the same subject with another address is the same person', async () => {
    fixture.account('carl', { roles: ['Admins'] })
    await new Traveller().signIn('carl')
    const before = await userOf('carl')
    fixture.account('carl', { name: 'Carla', email: 'carla@north.example', roles: ['Readers'] })
    await new Traveller().signIn('carl')
    expect(await userOf('carl')).toMatchObject({
      id: before?.id,
      email: 'carla@north.example',
      name: 'Carla',
    })
    expect(await fixture.roleOf(fixture.acme, 'carl')).toMatchObject({ role: 'viewer', location_ids: [7] })
  })

  test('leaves a role given by hand where the issuer names none, and overrules it where it names one', async () => {
    const dora = fixture.account('dora', { roles: [] })
    await new Traveller().signIn('dora')
    const userId = (await userOf('dora'))?.id ?? 0
    await grantMembership(fixture.db, { orgId: fixture.acme, userId, role: 'partner_admin' })
    await fixture.owner`update memberships set source = 'manual' where user_id = ${userId}`
    await new Traveller().signIn('dora')
    expect(await fixture.roleOf(fixture.acme, 'dora')).toMatchObject({
      role: 'partner_admin',
      source: 'manual',
    })
    fixture.account('dora', { ...dora, roles: ['Readers'] })
    await new Traveller().signIn('dora')
    expect(await fixture.roleOf(fixture.acme, 'dora')).toMatchObject({
      role: 'viewer',
      source: fixture.issuer(NORTH),
    })
  })

  test('leaves who was deactivated in an organization out of it, and lets nobody in who is deactivated altogether', async () => {
    fixture.account('emil', { roles: ['Admins'] })
    await new Traveller().signIn('emil')
    await fixture.owner`update memberships set deactivated_at = now(), role = 'viewer' where org_id = ${fixture.acme}
      and user_id = ${(await userOf('emil'))?.id ?? 0}`
    const emil = new Traveller()
    await emil.signIn('emil')
    const session = await readSession(fixture.db, (await emil.sid()) ?? '', null)
    expect(session?.orgs.map(({ slug }) => slug)).toEqual(['rival'])
    expect(await fixture.roleOf(fixture.acme, 'emil')).toMatchObject({ role: 'viewer' })
    await fixture.owner`update users set deactivated_at = now() where id = ${(await userOf('emil'))?.id ?? 0}`
    expect(await new Traveller().signIn('emil')).toContain('error=deactivated')
    expect(await lastSignIn()).toMatchObject({ outcome: 'deactivated' })
  })
})

test.each([
  ['an account of the tenant', {}, false],
  ['Entra’s own mark', { acct: 1 }, true],
  ['a home elsewhere', { idp: 'https://sts.windows.net/99999999-aaaa-4aaa-8aaa-111111111111/' }, true],
  ['the tenant’s own older name', { idp: `https://sts.windows.net/${NORTH}/` }, false],
  ['a name made for guests', { email: 'gus_home.example#EXT#@north.example' }, true],
])('guests are marked: %s', async (_, account, guest) => {
  const subject = `guest${JSON.stringify(account).length}`
  fixture.account(subject, account)
  await new Traveller().signIn(subject)
  expect(await userOf(subject)).toMatchObject({ guest })
})

describe('the start', () => {
  const ADDRESS = `provider=entra&tenant=${NORTH}`

  test('asks with PKCE, state and nonce, for the one redirect address', async () => {
    const { searchParams, href } = new URL(await new Traveller().begin(ADDRESS))
    expect(href).toContain(fixture.issuer(NORTH))
    expect(Object.fromEntries(searchParams)).toMatchObject({
      redirect_uri: `${HERE}/api/auth/callback/entra`,
      response_type: 'code',
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/.{40}/),
      state: expect.stringMatching(/.{40}/),
      nonce: expect.stringMatching(/.{40}/),
      scope: expect.stringContaining('offline_access'),
    })
  })

  test('is refused to other sites, and leads a reader who came by another name to ours first', async () => {
    const traveller = new Traveller()
    const begin = (headers: Record<string, string>) => traveller.begin(`${ADDRESS}&next=%2Facme`, headers)
    expect(await begin({ 'sec-fetch-site': 'cross-site' })).toBe('/sign-in?next=%2Facme')
    expect(await begin({ host: 'localhost:3000' })).toBe(`${HERE}/sign-in?next=%2Facme`)
    expect(await begin({ referer: 'https://elsewhere.example/' })).toBe(`${HERE}/sign-in?next=%2Facme`)
    expect(traveller.cookie).toBe('')
    expect(await begin({ 'sec-fetch-site': 'same-origin' })).toContain(fixture.provider.authority)
    const proxied = { host: '10.0.0.5:3000', referer: `${HERE}/sign-in`, 'sec-fetch-site': 'same-origin' }
    expect(await begin(proxied)).toContain(fixture.provider.authority)
  })

  test('knows only the tenants that are set up', async () => {
    for (const query of [
      '',
      'provider=entra',
      'provider=entra&tenant=common',
      `provider=oidc&tenant=${NORTH}`,
    ])
      expect(await new Traveller().begin(query)).toBe('/sign-in')
  })

  test('leads on inside Laurel only', async () => {
    expect(await new Traveller().signIn('ada', `${ADDRESS}&next=https%3A%2F%2Fevil.example%2F`)).toBe('/')
    expect(await new Traveller().signIn('ada', `${ADDRESS}&next=%2F%2Fevil.example`)).toBe('/')
  })

  test('ends at the address that the provider knows, whatever a proxy makes of it', async () => {
    const ada = new Traveller()
    const address = await ada.visit(await ada.begin(ADDRESS), 'as=ada')
    expect(await ada.finish(address.replace(HERE, 'http://10.0.0.5:3000'))).toBe('/')
    expect(await ada.sid()).not.toBe(null)
  })

  test('refuses an issuer that calls itself by another name', async () => {
    fixture.provider.callsItself = fixture.issuer(SOUTH)
    expect(await new Traveller().begin(ADDRESS)).toContain('error=misconfigured')
  })
})
