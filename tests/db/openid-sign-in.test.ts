import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenIdFixture, openIdFixture, Traveller } from './openid-fixture'

let fixture: OpenIdFixture
beforeAll(async () => {
  fixture = await openIdFixture()
})
afterAll(() => fixture.close())

test('smoke', async () => {
  fixture.account('ada', { roles: ['Admins'] })
  await fixture.trust(fixture.acme)
  await fixture.map(fixture.acme, 'Admins', 'global_admin')
  const traveller = new Traveller()
  expect(await traveller.signIn('ada')).toBe('/')
  expect(await fixture.roleOf(fixture.acme, 'ada')).toEqual({})
})
