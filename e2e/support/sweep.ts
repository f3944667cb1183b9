import { ACTIONS, type Action, may, PERMISSIONS, type Role } from '../../lib/auth/roles'
import { PAGES } from '../../lib/paths/navigation'
import type { Actor } from './actors'
import type { Ids, OrgExample } from './example'
import { ORG_EXAMPLES } from './examples'
import { OTHER_EXAMPLES, type OtherExample } from './other-examples'
import type { Method, Served } from './walk-routes'

/** One request, what it must give, and the strings it must not contain. */
export type Attempt = {
  pattern: string
  page: boolean
  actor: Actor
  method: Method
  path: string
  headers?: Record<string, string>
  body?: string | undefined
  status: number
  /** An address of one's own organization, without the id of another's. */
  own: boolean
  /** A page or answer that says that nothing is here. */
  absent: boolean
  /** A page that says which role is missing. */
  lacksRole?: boolean
  /** A page that one may read: the words on what others may change there, and whether it says them. */
  readOnly?: { words: string; said: boolean } | undefined
  /** Not the first question asked of this address. */
  further?: boolean
  secrets: string[]
}

/** `secrets` stay with those who belong to it, `data` with those of them who have a role. */
/** … and `people`, by name and mail address, with those who may see personal data. */
export type Side = { slug: string; ids: Ids; secrets: string[]; data: string[]; people: string[] }
type Plan = { routes: Served[]; actors: Actor[]; own: Side; foreign: Side }

let count = 0

/** Every route by every role: the other organization by its address, and its ids at one's own address. */
export function planAttempts({ routes, actors, own, foreign }: Plan): Attempt[] {
  const attempts = actors.flatMap((actor) =>
    [...routes].sort(endingLast).flatMap((route) => {
      const other = OTHER_EXAMPLES[route.pattern]
      if (other) return othersOf(route, other, actor, foreign)
      const example = ORG_EXAMPLES[route.pattern]
      if (!example) throw new Error(`${route.pattern} has no example address`)
      return [
        ...attemptsOn(route, example, actor, { at: foreign, ids: foreign.ids, own: false, foreign }),
        ...attemptsOn(route, example, actor, { at: own, ids: foreign.ids, own: true, foreign }),
        ...attemptsOn(route, example, actor, { at: own, ids: own.ids, own: true, foreign, mine: own }),
      ]
    }),
  )
  return withoutRepeats(attempts)
}

/** An address without ids is the same with one's own and with foreign ones. */
function withoutRepeats(attempts: Attempt[]): Attempt[] {
  const seen = new Set<string>()
  return attempts.filter(({ actor, method, path, headers }) => {
    const key = `${actor.name} ${method} ${path} ${headers?.rsc}`
    return !seen.has(key) && seen.add(key)
  })
}

const endingLast = (a: Served, b: Served): number =>
  Number(OTHER_EXAMPLES[a.pattern]?.last ?? false) - Number(OTHER_EXAMPLES[b.pattern]?.last ?? false)

type Target = { at: Side; ids: Ids; own: boolean; foreign: Side; mine?: Side }

function attemptsOn(route: Served, example: OrgExample, actor: Actor, target: Target): Attempt[] {
  const { at, ids, own, foreign, mine } = target
  const params = { org: at.slug, ...example.params?.(ids) }
  const path = fill(route.pattern, params)
  const inPath =
    example.params !== undefined && ['id', 'customer', 'class', 'class_id'].some((name) => name in params)
  return route.methods.flatMap((method) => {
    const action = example.actions[method]
    const namesId = inPath || (example.namedInQuery?.includes(method) ?? false)
    if (!action) throw new Error(`${route.pattern} has no action for ${method} in ORG_EXAMPLES`)
    const refused = actor.kind === 'token' && example.personOnly?.includes(method)
    const allowed = actor.role !== null && may(actor.role, action) && !refused
    // One's own are not deleted or changed by those who may: the next one needs them.
    if (mine && namesId && method !== 'GET' && allowed) return []
    if (own && allowed && example.shared?.includes(method)) return []
    const usual = expected(route.page, actor, own, allowed, namesId && !mine, method, route.pattern)
    const status = (usual < 300 && actor.role && example.answers?.[method]?.(actor.role)) || usual
    const queries = example.queries?.(ids) ?? ['']
    // The door of an organization, that of a page without a session, and that of a role ask nothing of the rest of an
    // address.
    const atTheDoor = !own || !allowed || (route.page && actor.kind !== 'session')
    const tried = atTheDoor ? queries.slice(0, 1) : queries
    return tried.flatMap((query, index) => {
      const attempt: Attempt = {
        pattern: route.pattern,
        page: route.page,
        actor,
        method,
        path: path + query,
        body: method === 'GET' ? undefined : example.bodies?.[method]?.(at.ids, ++count),
        status,
        own: own && !(namesId && !mine),
        absent: status === 404,
        lacksRole: status === 200 && !allowed,
        readOnly: mine && allowed && actor.role ? readOnly(route.pattern, actor.role) : undefined,
        further: index > 0,
        // Who has no role sees no data of the own organization either.
        secrets: [
          ...foreign.secrets,
          ...(actor.role === 'none' && own ? at.data : []),
          ...(own ? hiddenPeople(at, actor, path + query) : []),
        ],
      }
      const alone = route.page && status === 404 && actor.role === 'global_admin'
      return alone ? [attempt, withoutLayout(attempt, params)] : [attempt]
    })
  })
}

/** What changes on a page that others may only look at: `settings:read` has `settings:write`. */
function writingOn(read: Action): Action | undefined {
  const [noun] = read.split(':')
  return ACTIONS.find((action) => action === `${noun}:write` && action !== read)
}

function readOnly(pattern: string, role: Role): Attempt['readOnly'] {
  const page = PAGES.find((one) => one.pattern === pattern)
  const write = page && writingOn(page.action)
  return write && { words: `To ${PERMISSIONS[write].what} you need the role`, said: !may(role, write) }
}

/** Who may not see personal data meets nobody by name but himself; what the address says it may say again. */
function hiddenPeople({ people }: Side, { name, role }: Actor, address: string): string[] {
  if (role === null || role === 'none' || may(role, 'personal-data:read')) return []
  const own = name.replace(/^\w+: /, '')
  const said = decodeURIComponent(address)
  return people.filter(
    (one) =>
      !own.startsWith(one) &&
      !own.replaceAll(' ', '.').startsWith(one.replace('@', '')) &&
      !said.includes(one),
  )
}

/** The page alone, as a browser asks that claims to have the layout around it already. Next answers 200 to those. */
function withoutLayout(attempt: Attempt, params: Record<string, string>): Attempt {
  const parts = attempt.pattern.split('/').slice(1).reverse()
  let tree: unknown[] = ['__PAGE__', {}, null, 'refetch']
  for (const part of parts) {
    const name = /^\[(.+)\]$/.exec(part)?.[1]
    tree = [name === undefined ? part : [name, params[name], 'd', null], { children: tree }]
  }
  const state = encodeURIComponent(JSON.stringify(['', { children: tree }]))
  return { ...attempt, headers: { rsc: '1', 'next-router-state-tree': state }, status: 200, absent: false }
}

function expected(
  page: boolean,
  actor: Actor,
  own: boolean,
  allowed: boolean,
  foreignId: boolean,
  method: Method,
  pattern: string,
): number {
  // A token opens no page: it is no person.
  if (actor.kind === 'nobody' || (page && actor.kind === 'token')) return page ? 307 : 401
  if (!own) return 404
  if (!allowed) return page ? 200 : 403
  if (foreignId) return 404
  return method === 'POST' && !pattern.endsWith('/catalogue/import') ? 201 : 200
}

function othersOf(route: Served, example: OtherExample, actor: Actor, foreign: Side): Attempt[] {
  return route.methods.map((method) => {
    const answer = example.answers[method]
    if (!answer) throw new Error(`${route.pattern} has no answer for ${method} in OTHER_EXAMPLES`)
    return {
      pattern: route.pattern,
      page: route.page,
      actor,
      method,
      path: fill(route.pattern, example.params ?? {}),
      ...(example.form && { headers: { 'content-type': 'application/x-www-form-urlencoded' } }),
      body: method === 'GET' ? undefined : example.bodies?.[method]?.(foreign.ids, ++count),
      status: actor.kind === 'session' ? answer.signedIn : answer.signedOut,
      own: false,
      absent: false,
      secrets: foreign.secrets,
    }
  })
}

const fill = (pattern: string, params: Record<string, string>): string =>
  pattern.replace(/\[([^\]]+)\]/g, (_, name: string) => {
    const value = params[name]
    if (value === undefined) throw new Error(`${pattern} has no example for [${name}]`)
    return encodeURIComponent(value)
  })
