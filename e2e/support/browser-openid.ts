import { type Browser, expect, type Page } from '@playwright/test'
import { freePort } from '../../platform/embedded/cluster'
import {
  CLIENT_ID,
  CLIENT_SECRET,
  type OpenIdProvider,
  startOpenIdProvider,
} from '../../tests/support/openid-provider'
import { type OwnLaurel, startOwnLaurel } from './browser-own-laurel'

export const NORTH = '11111111-aaaa-4aaa-8aaa-111111111111'
export const SOUTH = '22222222-bbbb-4bbb-8bbb-222222222222'

export type Federation = { own: OwnLaurel; provider: OpenIdProvider; stop(): Promise<void> }

/** A Laurel of one's own with the demo, and a provider with two tenants, of which one calls itself North. */
export async function startFederation(): Promise<Federation> {
  const port = await freePort()
  const redirectUris = [`http://127.0.0.1:${port}/api/auth/callback/entra`]
  const provider = await startOpenIdProvider({ tenants: [NORTH, SOUTH], redirectUris })
  const env = {
    AUTH_ENTRA_CLIENT_ID: CLIENT_ID,
    AUTH_ENTRA_CLIENT_SECRET: CLIENT_SECRET,
    AUTH_ENTRA_TENANTS: `North=${NORTH},South=${SOUTH}`,
    AUTH_ENTRA_AUTHORITY: provider.authority,
  }
  const own = await startOwnLaurel({ demo: true, port, env })
  const stop = async () => {
    await own.stop()
    await provider.stop()
  }
  return { own, provider, stop }
}

/** From the sign-in page to the provider's list of accounts. */
export async function toProvider(page: Page, { own, provider }: Federation, tenant = 'North', next = '') {
  await page.goto(`${own.url}/sign-in${next && `?next=${encodeURIComponent(next)}`}`)
  await page.getByRole('link', { name: `Sign in with Microsoft (${tenant})` }).click()
  await expect(page).toHaveURL(new RegExp(`^${provider.authority}`))
}

/** The whole way, as a person goes it. */
export async function signInAs(
  page: Page,
  federation: Federation,
  name: string,
  tenant = 'North',
  next = '',
) {
  await toProvider(page, federation, tenant, next)
  await page.getByRole('link', { name, exact: true }).click()
}

/** The address with which the provider sends the browser back, before it goes there. */
export async function answerFor(page: Page, federation: Federation, name: string): Promise<string> {
  await toProvider(page, federation)
  const link = page.getByRole('link', { name, exact: true })
  let address = new URL((await link.getAttribute('href')) ?? '', page.url()).href
  while (!address.startsWith(federation.own.url)) {
    const response = await page.request.get(address, { maxRedirects: 0 })
    address = new URL(response.headers().location ?? '', address).href
  }
  return address
}

/** Somebody else's browser. */
export const newPage = async (browser: Browser): Promise<Page> => (await browser.newContext()).newPage()
