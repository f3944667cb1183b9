import { z } from 'zod'

/** Whose accounts may sign in besides those with a password here; null where nothing is set. */
export type SignInSettings = {
  entra: {
    clientId: string
    clientSecret: string
    /** Without a slash at the end. */
    authority: string
    tenants: { id: string; label: string | null }[]
  } | null
  oidc: { issuer: string; clientId: string; clientSecret: string; name: string; rolesClaim: string } | null
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const OPEN_TENANTS = ['common', 'organizations', 'consumers']
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']
const PUBLIC_CLOUD = 'https://login.microsoftonline.com'

/** An empty value is as good as none. */
export const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional())

/** Codes and secrets travel there, so plain http only to this machine. */
function isProviderAddress(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || url.search || url.hash || url.username) return false
  return url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.includes(url.hostname))
}

/** `Contoso=<tenant ID>` or the ID alone. */
function tenantOf(text: string): { id: string; label: string | null } {
  const [id = '', label] = text
    .split('=')
    .map((part) => part.trim())
    .reverse()
  return { id: id.toLowerCase(), label: label || null }
}

const providerAddress = (name: string, example: string) =>
  z.string().refine(isProviderAddress, {
    error: `${name} must be an https: address without a query, such as ${example}.`,
  })

/** Part of the one schema of lib/env.ts. */
export const SIGN_IN_VARIABLES = {
  AUTH_ENTRA_CLIENT_ID: optional(
    z.string().regex(GUID, {
      error: 'AUTH_ENTRA_CLIENT_ID must be the application (client) ID from the Entra admin center, a GUID.',
    }),
  ),
  AUTH_ENTRA_CLIENT_SECRET: optional(z.string()),
  AUTH_ENTRA_TENANTS: optional(
    z
      .string()
      .transform((text) =>
        text
          .split(',')
          .map((part) => part.trim())
          .filter(Boolean)
          .map(tenantOf),
      )
      .refine((tenants) => tenants.length > 0 && tenants.every(({ id }) => GUID.test(id)), {
        error: `AUTH_ENTRA_TENANTS must list the tenants that may sign in by their tenant IDs (GUIDs, under Overview in the Entra admin center), with commas between and, if you like, a name before each: Contoso=<tenant ID>. ${OPEN_TENANTS.join(', ')} would let in anybody and is refused.`,
      })
      .refine((tenants) => new Set(tenants.map(({ id }) => id)).size === tenants.length, {
        error: 'AUTH_ENTRA_TENANTS names a tenant twice: leave one of the two out.',
      }),
  ),
  AUTH_ENTRA_AUTHORITY: optional(providerAddress('AUTH_ENTRA_AUTHORITY', PUBLIC_CLOUD)),
  AUTH_OIDC_ISSUER: optional(
    providerAddress('AUTH_OIDC_ISSUER', 'https://id.example.com, exactly as the provider names itself'),
  ),
  AUTH_OIDC_CLIENT_ID: optional(z.string()),
  AUTH_OIDC_CLIENT_SECRET: optional(z.string()),
  AUTH_OIDC_NAME: optional(
    z
      .string()
      .trim()
      .min(1)
      .max(40, { error: 'AUTH_OIDC_NAME is too long: 40 characters fit on the button.' }),
  ),
  AUTH_OIDC_ROLES_CLAIM: optional(z.string().max(200)),
}

type Raw = z.infer<z.ZodObject<typeof SIGN_IN_VARIABLES>>

const ENTRA = ['AUTH_ENTRA_CLIENT_ID', 'AUTH_ENTRA_CLIENT_SECRET', 'AUTH_ENTRA_TENANTS'] as const
const OIDC = ['AUTH_OIDC_ISSUER', 'AUTH_OIDC_CLIENT_ID', 'AUTH_OIDC_CLIENT_SECRET', 'AUTH_OIDC_NAME'] as const

/** Settings that are of use only together. */
export function signInContradictions(raw: Raw): string[] {
  const halves = [
    { what: 'Sign-in with Microsoft Entra ID', names: ENTRA, all: 'all three' },
    { what: 'Sign-in with an OpenID Connect provider', names: OIDC, all: 'all four' },
  ]
  return halves.flatMap(({ what, names, all }) => {
    const missing = names.filter((name) => raw[name as keyof Raw] === undefined)
    if (missing.length === 0 || missing.length === names.length) return []
    return [
      `${what} needs all of ${names.join(', ')}: set ${missing.join(' and ')} too, or leave ${all} out.`,
    ]
  })
}

export function signInSettings(raw: Raw): SignInSettings {
  const { AUTH_ENTRA_CLIENT_ID, AUTH_ENTRA_CLIENT_SECRET, AUTH_ENTRA_TENANTS, AUTH_ENTRA_AUTHORITY } = raw
  const { AUTH_OIDC_ISSUER, AUTH_OIDC_CLIENT_ID, AUTH_OIDC_CLIENT_SECRET, AUTH_OIDC_NAME } = raw
  return {
    entra:
      AUTH_ENTRA_CLIENT_ID && AUTH_ENTRA_CLIENT_SECRET && AUTH_ENTRA_TENANTS
        ? {
            clientId: AUTH_ENTRA_CLIENT_ID,
            clientSecret: AUTH_ENTRA_CLIENT_SECRET,
            authority: (AUTH_ENTRA_AUTHORITY ?? PUBLIC_CLOUD).replace(/(?<!\/)\/+$/, ''),
            tenants: AUTH_ENTRA_TENANTS,
          }
        : null,
    oidc:
      AUTH_OIDC_ISSUER && AUTH_OIDC_CLIENT_ID && AUTH_OIDC_CLIENT_SECRET && AUTH_OIDC_NAME
        ? {
            issuer: AUTH_OIDC_ISSUER,
            clientId: AUTH_OIDC_CLIENT_ID,
            clientSecret: AUTH_OIDC_CLIENT_SECRET,
            name: AUTH_OIDC_NAME,
            rolesClaim: raw.AUTH_OIDC_ROLES_CLAIM ?? 'roles',
          }
        : null,
  }
}
