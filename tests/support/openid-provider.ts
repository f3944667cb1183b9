import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { decodeJwt, exportJWK, generateKeyPair, SignJWT } from 'jose'
import Provider, { type Configuration } from 'oidc-provider'

export const CLIENT_ID = '0b0b0b0b-1111-4222-8333-444444444444'
export const CLIENT_SECRET = 'a secret of the tests that protects nothing'

/** An account of a tenant; `roles`, `acct`, `idp` and `tid` go into its tokens as they stand here. */
export type Account = {
  name: string
  email: string
  roles?: string[]
  acct?: number
  idp?: string
  tid?: string
}
type Claims = Record<string, unknown>
/** `token`: in place of a signed one. */
type Forgery = (claims: Claims) => {
  claims?: Claims
  key?: CryptoKey
  token?: Promise<string> | string
  none?: true
}

export type OpenIdProvider = {
  /** `<authority>/<tenant>/v2.0` is an issuer. */
  authority: string
  /** By tenant and subject; read at every sign-in and every refresh. */
  accounts: Map<string, Map<string, Account>>
  /** What a hostile or broken provider answers: null for an honest one. */
  forge: Forgery | null
  /** What its discovery says it is called; null for the truth. */
  callsItself: string | null
  /** `hanging` takes a request and never answers. */
  mode: 'up' | 'broken' | 'hanging'
  /** Requests to the token endpoint, by grant type. */
  asked: { code: number; refresh: number }
  goDown(): Promise<void>
  comeBack(): Promise<void>
  stop(): Promise<void>
}

type Options = { tenants: string[]; redirectUris: string[] }
type Request = IncomingMessage & { originalUrl?: string }

/** A real OpenID provider on a port of its own; its sign-in page is a list of its accounts. */
export async function startOpenIdProvider({ tenants, redirectUris }: Options): Promise<OpenIdProvider> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  const jwk = { ...(await exportJWK(privateKey)), kid: 'tests', use: 'sig', alg: 'RS256' }
  const mounted = new Map<string, (request: Request, response: ServerResponse) => unknown>()
  const server = createServer((request: Request, response) => {
    if (self.mode === 'hanging') return
    if (self.mode === 'broken') return response.writeHead(503).end('Come again later.')
    if (request.url === '/favicon.ico') return response.writeHead(204).end()
    const [, prefix = '', rest = ''] = /^(\/[^/]+\/v2\.0)(\/.*)$/.exec(request.url ?? '') ?? []
    request.originalUrl = request.url ?? ''
    request.url = rest
    const handle = mounted.get(prefix)
    return handle ? handle(request, response) : response.writeHead(404).end()
  })
  const listen = (port: number) => new Promise<void>((done) => server.listen(port, '127.0.0.1', () => done()))
  await listen(0)
  const { port } = server.address() as AddressInfo
  const self: OpenIdProvider = {
    authority: `http://127.0.0.1:${port}`,
    accounts: new Map(tenants.map((tenant) => [tenant, new Map()])),
    forge: null,
    callsItself: null,
    mode: 'up',
    asked: { code: 0, refresh: 0 },
    goDown: () => close(),
    comeBack: () => listen(port),
    stop: () => close(),
  }
  const close = () =>
    new Promise<void>((done) => {
      server.close(() => done())
      server.closeAllConnections()
    })
  for (const tenant of tenants) {
    const prefix = `/${tenant}/v2.0`
    const people = self.accounts.get(tenant) ?? new Map()
    const provider = new Provider(
      self.authority + prefix,
      configuration({ tenant, prefix, jwk, people, redirectUris }),
    )
    provider.use(async (ctx, next) => {
      await next()
      if (ctx.path === '/.well-known/openid-configuration' && self.callsItself)
        ctx.body = { ...(ctx.body as object), issuer: self.callsItself }
      const body = ctx.body as { id_token?: string } | undefined
      if (ctx.path !== '/token' || ctx.method !== 'POST') return
      self.asked[ctx.oidc?.params?.grant_type === 'refresh_token' ? 'refresh' : 'code']++
      if (body?.id_token && self.forge) ctx.body = await forged(body, self.forge, privateKey)
    })
    const callback = provider.callback()
    mounted.set(prefix, (request, response) =>
      request.url?.startsWith('/interaction/')
        ? interact(provider, people, request, response)
        : callback(request, response),
    )
  }
  return self
}

async function forged(body: { id_token?: string }, forge: Forgery, own: CryptoKey): Promise<unknown> {
  const honest = decodeJwt(body.id_token ?? '')
  const { claims = honest, key = own, token, none } = forge({ ...honest })
  if (none) return { ...body, id_token: undefined }
  if (token !== undefined) return { ...body, id_token: await token }
  const signed = new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'tests' })
  return { ...body, id_token: await signed.sign(key) }
}

type Setup = {
  tenant: string
  prefix: string
  jwk: Record<string, unknown>
  people: Map<string, Account>
  redirectUris: string[]
}

function configuration({ tenant, prefix, jwk, people, redirectUris }: Setup): Configuration {
  return {
    clients: [
      {
        client_id: CLIENT_ID,
        client_secret: CLIENT_SECRET,
        redirect_uris: redirectUris,
        grant_types: ['authorization_code', 'refresh_token'],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    jwks: { keys: [jwk as never] },
    cookies: { keys: ['cookies of the tests'] },
    features: { devInteractions: { enabled: false } },
    // Named, so that it has nothing to remark.
    ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, RefreshToken: 86_400, IdToken: 600 },
    // As Entra does: all of them in the ID token, and a refresh token without a page that asks.
    conformIdTokenClaims: false,
    scopes: ['openid', 'offline_access', 'profile', 'email'],
    claims: {
      openid: ['sub', 'oid', 'tid', 'roles', 'acct', 'idp'],
      profile: ['name', 'preferred_username'],
      email: ['email'],
    },
    issueRefreshToken: async () => true,
    expiresWithSession: async () => false,
    interactions: { url: (_, interaction) => `${prefix}/interaction/${interaction.uid}` },
    async findAccount(_, sub) {
      const account = people.get(sub)
      if (!account) return undefined
      const { email } = account
      const claims = { tid: tenant, oid: `oid-${sub}`, preferred_username: email, acct: 0, ...account }
      return { accountId: sub, claims: () => ({ ...claims, sub }) }
    },
    async loadExistingGrant(ctx) {
      const { client, session, provider } = ctx.oidc
      const grant = new provider.Grant({
        clientId: client?.clientId ?? '',
        accountId: session?.accountId ?? '',
      })
      grant.addOIDCScope('openid offline_access profile email')
      await grant.save()
      return grant
    },
  }
}

/** `?as=<subject>` signs in, `?cancel` does not; without either, a page with a link for each. */
async function interact(
  provider: Provider,
  people: Map<string, Account>,
  request: Request,
  response: ServerResponse,
): Promise<void> {
  const query = new URL(request.url ?? '', 'http://n').searchParams
  const { prompt, grantId, session, params } = await provider.interactionDetails(request, response)
  if (query.has('cancel')) return provider.interactionFinished(request, response, { error: 'access_denied' })
  if (prompt.name === 'consent') {
    const grant =
      (grantId && (await provider.Grant.find(grantId))) ||
      new provider.Grant({ clientId: String(params.client_id), accountId: session?.accountId ?? '' })
    grant.addOIDCScope('openid offline_access profile email')
    return provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } })
  }
  const as = query.get('as')
  if (as !== null) return provider.interactionFinished(request, response, { login: { accountId: as } })
  const links = [...people].map(([sub, { name }]) => `<li><a href="?as=${sub}">${name}</a></li>`)
  response.setHeader('content-type', 'text/html')
  response.end(
    `<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>Accounts</title><h1>Who are you?</h1><ul>${links.join('')}</ul><a href="?cancel">Cancel</a></html>`,
  )
}
