import { type Database, database } from '@/db/client'
import { noteRefusal } from '../audit/note-refusal'
import { sessionCtx, tokenCtx } from '../auth/contexts'
import type { Action } from '../auth/roles'
import { currentSession, type Standing } from '../auth/sessions/current-session'
import { sidOf } from '../auth/sessions/session-cookie'
import type { Session, SessionUser } from '../auth/sessions/sessions'
import { readToken } from '../auth/tokens/tokens'
import { authorize, type Ctx } from '../context'
import { LaurelError, notFound } from '../errors'
import { clientAddress } from '../http/client-address'
import { errorResponse } from '../http/error-response'
import { guardOrigin } from '../http/origin-guard'
import { heldBy } from '../http/reserve-body'
import { networkOf } from '../http/sign-in-door.mjs'
import { isKeepable } from '../text/keepable'

type Params = Record<string, string | undefined>
type RouteContext = { params: Promise<Record<string, string | string[] | undefined>> }
type Route = (request: Request, context: RouteContext) => Promise<Response>

type PublicCall = { db: Database; request: Request; params: Params; ip: string | null }
type UserCall = PublicCall & { user: SessionUser; session: Session }
export type OrgCall = { ctx: Ctx; request: Request; params: Params }

/** `download`: a GET that hands out data as a file, which no other site may start in a signed-in browser. */
export type OrgRouteOptions = { download?: boolean }

/** For `/…/{org}/…`: a bearer token or a session, the role the action needs, and errors by the one map. */
export function orgRoute(
  action: Action,
  handler: (call: OrgCall) => Promise<Response>,
  { download = false }: OrgRouteOptions = {},
): Route {
  return route(async (call) => {
    const { request, params } = call
    const ctx = await orgCtx(call, params.org ?? '', download)
    try {
      authorize(ctx, action)
      heldBy(request, { org: ctx.orgId, who: ctx.actor })
      return await handler({ ctx, request, params })
    } catch (error) {
      noteRefusal(ctx, action, error)
      throw error
    }
  })
}

/** For what belongs to a person and no organization: a session only, since a token is an organization's own. */
export function userRoute(handler: (call: UserCall) => Promise<Response>): Route {
  return route(async (call) => {
    guardOrigin(call.request)
    const session = await sessionOf(call, null)
    const { user } = session
    heldBy(call.request, { org: null, who: `user:${user.id}` })
    return handler({ ...call, user, session })
  })
}

/** For what anybody may read. */
export function publicRoute(handler: (call: PublicCall) => Promise<Response>): Route {
  return route(async (call) => {
    guardOrigin(call.request)
    heldBy(call.request, { org: null, who: networkOf(call.ip) })
    return handler(call)
  })
}

async function orgCtx(call: PublicCall, slug: string, download: boolean): Promise<Ctx> {
  const { db, request, ip } = call
  const bearer = bearerOf(request)
  if (bearer === null) {
    guardOrigin(request, download)
    return sessionCtx(db, await sessionOf(call, slug), slug, ip)
  }
  const token = await readToken(db, bearer)
  if (!token)
    throw new LaurelError('unauthorized', 'This token is unknown, revoked or too old. Make a new one.')
  return tokenCtx(db, token, slug, ip)
}

function bearerOf(request: Request): string | null {
  const header = request.headers.get('authorization')
  if (header === null) return null
  return /^Bearer +(\S+) *$/i.exec(header)?.[1] ?? ''
}

async function sessionOf({ db, request, ip }: PublicCall, slug: string | null): Promise<Session> {
  const sid = await sidOf(request)
  const standing: Standing =
    sid === null ? { session: null, why: 'none' } : await currentSession(db, sid, slug, ip)
  if (standing.session) return standing.session
  throw new LaurelError('unauthorized', NOT_SIGNED_IN[standing.why])
}

const NOT_SIGNED_IN = {
  none: 'Sign in first, or send an API token as "Authorization: Bearer …".',
  withdrawn: 'The account you signed in with is no longer confirmed by its provider. Sign in again.',
  unconfirmed:
    'The provider you signed in with did not answer, so your access could not be confirmed. Try again in a minute.',
}

function route(run: (call: PublicCall) => Promise<Response>): Route {
  return async (request, context) => {
    let response: Response
    try {
      const params = plain(await context?.params)
      response = await run({ db: database(), request, params, ip: clientAddress(request.headers) })
    } catch (error) {
      response = errorResponse(error, request)
    }
    if (request.method === 'HEAD') response = await headersOf(response)
    response.headers.set('x-content-type-options', 'nosniff')
    if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store')
    return response
  }
}

/** For HEAD, which Next answers by GET: a body that nobody reads would keep its connection to the database. */
async function headersOf(response: Response): Promise<Response> {
  await response.body?.cancel()
  return new Response(null, response)
}

/** @throws LaurelError not_found for what nothing can be called */
function plain(params: Record<string, string | string[] | undefined> = {}): Params {
  const texts = Object.entries(params).map(
    ([name, value]) => [name, Array.isArray(value) ? value.join('/') : value] as const,
  )
  if (!texts.every(([, text = '']) => isKeepable(text))) throw notFound('This address')
  return Object.fromEntries(texts)
}
