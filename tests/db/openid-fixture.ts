import { GET as callback } from '@/app/api/auth/[...nextauth]/route'
import { GET as begin } from '@/app/api/sign-in/provider/route'
import type { GrantedRole } from '@/lib/auth/roles'
import { sidOf } from '@/lib/auth/sessions/session-cookie'
import {
  type Account,
  CLIENT_ID,
  CLIENT_SECRET,
  type OpenIdProvider,
  startOpenIdProvider,
} from '../support/openid-provider'
import { authFixture, type Fixture, HERE, none } from './auth-fixture'

export const NORTH = '11111111-aaaa-4aaa-8aaa-111111111111'
export const SOUTH = '22222222-bbbb-4bbb-8bbb-222222222222'
/** Another OpenID Connect provider, served by the same process. */
export const OTHER = 'other'

export type OpenIdFixture = Fixture & {
  provider: OpenIdProvider
  issuer(tenant: string): string
  /** An account of the tenant, by subject. */
  account(subject: string, account?: Partial<Account>, tenant?: string): Account
  trust(orgId: number, tenant?: string): Promise<void>
  /** The operator's word that the tenant's accounts are the organization's. */
  allow(orgId: number, tenant?: string): Promise<void>
  map(orgId: number, appRole: string, role: GrantedRole, locationIds?: number[]): Promise<void>
  roleOf(orgId: number, subject: string): Promise<Role | null>
}
type Role = { role: string; source: string; location_ids: number[] | null }

/** Laurel at HERE with two Entra tenants and one other provider. */
export async function openIdFixture(): Promise<OpenIdFixture> {
  const redirectUris = ['entra', 'oidc'].map((name) => `${HERE}/api/auth/callback/${name}`)
  const provider = await startOpenIdProvider({ tenants: [NORTH, SOUTH, OTHER], redirectUris })
  const issuer = (tenant: string) => `${provider.authority}/${tenant}/v2.0`
  Object.assign(process.env, {
    AUTH_ENTRA_CLIENT_ID: CLIENT_ID,
    AUTH_ENTRA_CLIENT_SECRET: CLIENT_SECRET,
    AUTH_ENTRA_TENANTS: `North=${NORTH},South=${SOUTH}`,
    AUTH_ENTRA_AUTHORITY: provider.authority,
    AUTH_OIDC_ISSUER: issuer(OTHER),
    AUTH_OIDC_CLIENT_ID: CLIENT_ID,
    AUTH_OIDC_CLIENT_SECRET: CLIENT_SECRET,
    AUTH_OIDC_NAME: 'Other ID',
  })
  const base = await authFixture()
  const { owner } = base
  return {
    ...base,
    provider,
    issuer,
    account(subject, given = {}, tenant = NORTH) {
      const account = { name: `Person ${subject}`, email: `${subject}@north.example`, ...given }
      provider.accounts.get(tenant)?.set(subject, account)
      return account
    },
    async trust(orgId, tenant = NORTH) {
      await owner`insert into trusted_issuers (org_id, issuer) values (${orgId}, ${issuer(tenant)}) on conflict do nothing`
    },
    async allow(orgId, tenant = NORTH) {
      await owner`insert into issuer_bindings (org_id, issuer, said_by) values (${orgId}, ${issuer(tenant)}, 'operator') on conflict do nothing`
    },
    async map(orgId, appRole, role, locationIds) {
      await owner`insert into app_roles (org_id, issuer, app_role, role, location_ids)
        values (${orgId}, ${issuer(NORTH)}, ${appRole}, ${role}, ${locationIds ? owner.json(locationIds) : null})`
    },
    async roleOf(orgId, subject) {
      const [row] = await owner<Role[]>`
        select m.role, m.source, m.location_ids from memberships m join identities i on i.user_id = m.user_id
        where m.org_id = ${orgId} and i.subject = ${subject}`
      return row ?? null
    },
    async close() {
      await base.close()
      await provider.stop()
    },
  }
}

class Jar {
  private readonly kept = new Map<string, string>()
  get cookie(): string {
    return [...this.kept].map(([name, value]) => `${name}=${value}`).join('; ')
  }
  set(name: string, value: string): void {
    this.kept.set(name, value)
  }
  get(name: string): string | undefined {
    return this.kept.get(name)
  }
  take(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s)
      if (value === '') this.kept.delete(name)
      else this.kept.set(name, value)
    }
  }
}

/** A browser on its way from Laurel to the provider and back. */
export class Traveller {
  readonly jar = new Jar()
  private readonly theirs = new Jar()

  get cookie(): string {
    return this.jar.cookie
  }

  sid = () => sidOf(new Request(HERE, { headers: { cookie: this.cookie } }))

  /** @returns the provider's address, or the sign-in page's. */
  async begin(query: string, headers: Record<string, string> = {}): Promise<string> {
    const response = await begin(
      new Request(`${HERE}/api/sign-in/provider?${query}`, {
        headers: { host: new URL(HERE).host, cookie: this.cookie, ...headers },
      }),
      none,
    )
    this.jar.take(response)
    return response.headers.get('location') ?? ''
  }

  /** Through the provider's pages. @returns where it sends the browser back to. */
  async visit(address: string, choice: string): Promise<string> {
    let url = new URL(address)
    for (let step = 0; step < 10; step++) {
      const response = await fetch(url, { redirect: 'manual', headers: { cookie: this.theirs.cookie } })
      this.theirs.take(response)
      const location = response.headers.get('location')
      url = new URL(location ?? `${url.pathname}?${choice}`, url)
      if (url.origin === HERE) return url.href
      if (!location && step > 8) throw new Error(await response.text())
    }
    throw new Error(`${address} leads nowhere`)
  }

  /** @returns where Laurel leads on to. */
  async finish(address: string): Promise<string> {
    const provider = new URL(address).pathname.split('/').at(-1) ?? ''
    const response = await callback(
      new Request(address, { headers: { host: new URL(HERE).host, cookie: this.cookie } }),
      { params: Promise.resolve({ nextauth: ['callback', provider] }) },
    )
    this.jar.take(response)
    return response.headers.get('location') ?? ''
  }

  async signIn(subject: string, query = `provider=entra&tenant=${NORTH}`): Promise<string> {
    return this.finish(await this.visit(await this.begin(query), `as=${subject}`))
  }
}
