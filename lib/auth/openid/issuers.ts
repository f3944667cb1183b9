import { env } from '../../env'

/** One authority whose accounts this server takes: an Entra tenant, or another OpenID Connect provider. */
export type Issuer = {
  provider: ProviderId
  /** The Entra tenant's id; null for another provider. */
  tenant: string | null
  /** As its tokens must name it, to the letter. */
  issuer: string
  /** Who asks for the password there: "Microsoft". */
  name: string
  /** Tells the tenants apart: "Microsoft (Contoso)". */
  label: string
  clientId: string
  clientSecret: string
  rolesClaim: string
}

export const PROVIDERS = ['entra', 'oidc'] as const
export type ProviderId = (typeof PROVIDERS)[number]

/** Never an address for several tenants: each tenant is an authority of its own, with its own issuer. */
export function configuredIssuers(): Issuer[] {
  const { entra, oidc } = env()
  const tenants = (entra?.tenants ?? []).map(
    ({ id, label }): Issuer => ({
      provider: 'entra',
      tenant: id,
      issuer: `${entra?.authority}/${id}/v2.0`,
      name: 'Microsoft',
      label: label ? `Microsoft (${label})` : entra?.tenants.length === 1 ? 'Microsoft' : `Microsoft (${id})`,
      clientId: entra?.clientId ?? '',
      clientSecret: entra?.clientSecret ?? '',
      rolesClaim: 'roles',
    }),
  )
  if (!oidc) return tenants
  return [...tenants, { ...oidc, provider: 'oidc', tenant: null, label: oidc.name }]
}

export const findIssuer = (provider: string, tenant: string | null): Issuer | null =>
  configuredIssuers().find((one) => one.provider === provider && one.tenant === (tenant || null)) ?? null

export const issuerNamed = (issuer: string): Issuer | null =>
  configuredIssuers().find((one) => one.issuer === issuer) ?? null

/** What the provider must have registered; one for all tenants. */
export const redirectUri = (provider: ProviderId): string => `${env().url}/api/auth/callback/${provider}`

export type SignInChoice = { label: string; provider: ProviderId; tenant: string | null }

/** What the sign-in page offers, without secrets. */
export const signInChoices = (): SignInChoice[] =>
  configuredIssuers().map(({ label, provider, tenant }) => ({ label, provider, tenant }))
