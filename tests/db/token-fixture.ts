import { DELETE } from '@/app/api/v1/orgs/[org]/tokens/[id]/route'
import { GET, POST } from '@/app/api/v1/orgs/[org]/tokens/route'
import type { Role } from '@/lib/auth/roles'
import type { TokenSummary } from '@/lib/auth/tokens/token-list'
import { at, authFixture, echo, type Fixture, request, signedIn } from './auth-fixture'

export type Who = { headers: Record<string, string> }

/** The fixture with two locations of acme and one of the rival, and the routes of tokens as functions. */
export async function tokenFixture() {
  const fixture = await authFixture()
  const { owner, acme, rival } = fixture
  const rows = await owner<{ id: number }[]>`
    insert into locations (org_id, external_id)
    values (${acme}, '1234567'), (${acme}, '7654321'), (${rival}, '5555555') returning id`
  const places: [number, number] = [Number(rows[0]?.id), Number(rows[1]?.id)]
  return { ...fixture, places, ...callsOf(fixture) }
}

export const bearer = (token: string): Who => ({ headers: { authorization: `Bearer ${token}` } })

function callsOf(fixture: Fixture) {
  const by = async (role: Role | null) => {
    const { id, cookie } = await signedIn(fixture, role)
    return { id, headers: { cookie } }
  }
  const make = ({ headers }: Who, body: object) => {
    const sent = JSON.stringify({ name: 'a script', role: 'viewer', ...body })
    return POST(request('/api/v1/orgs/acme/tokens', { method: 'POST', headers, body: sent }), at('acme'))
  }
  const made = async (who: Who, body: object = {}): Promise<{ id: number; token: string }> => {
    const response = await make(who, body)
    if (response.status !== 201) throw new Error(await response.text())
    return response.json()
  }
  const list = async ({ headers }: Who): Promise<TokenSummary[]> =>
    (await (await GET(request('/api/v1/orgs/acme/tokens', { headers }), at('acme'))).json()).tokens
  const revoke = async ({ headers }: Who, id: number) => {
    const asked = request(`/api/v1/orgs/acme/tokens/${id}`, { method: 'DELETE', headers })
    return (await DELETE(asked, { params: Promise.resolve({ org: 'acme', id: String(id) }) })).status
  }
  /** What a route answers that every role may read. */
  const answer = (token: string) => echo('settings:read')(request('/x', bearer(token)), at('acme'))
  const use = async (token: string) => (await answer(token)).status
  const auditOf = async (action: string) => [
    ...(await fixture.owner`
      select actor, detail from audit where action = ${action} order by at desc limit 1`),
  ]
  return { by, make, made, list, revoke, answer, use, auditOf }
}
