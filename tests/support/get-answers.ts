import { join } from 'node:path'
import { ORG_EXAMPLES } from '../../e2e/support/examples'
import type { Furnished } from '../../e2e/support/organization'
import { walkRoutes } from '../../e2e/support/walk-routes'
import { root } from '../../scripts/support/prepare.mjs'

/** Status and body by address. */
export type Answers = Record<string, string>

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>
const TRAIL = '?limit=100&actor=operator'
const HERE = 'http://127.0.0.1:3000'

/** What every GET of the API says of an organization to a token, on the database of this process. */
export async function answersOf({ ids, marks }: Furnished, token: string): Promise<Answers> {
  const answers: Answers = {}
  const headers = { host: '127.0.0.1:3000', authorization: `Bearer ${token}` }
  for (const { pattern, page, methods } of walkRoutes()) {
    const example = ORG_EXAMPLES[pattern]
    if (page || !example || !methods.includes('GET')) continue
    const { GET } = (await import(join(root, 'app', pattern, 'route.ts'))) as { GET: Handler }
    const params = { org: marks.slug, ...example.params?.(ids) }
    const path = pattern.replace(/\[([^\]]+)\]/g, (_, name: keyof typeof params) => params[name])
    // Some reading is on record itself: of the trail only what others did stays the same.
    const isOwnTrail = (query: string) => pattern.endsWith('/audit') && !query.includes('actor=operator')
    for (const query of [
      ...(example.queries?.(ids) ?? ['']),
      ...(pattern.endsWith('/audit') ? [TRAIL] : []),
    ]) {
      if (isOwnTrail(query)) continue
      const address = `${path}${query}`
      const answer = await GET(new Request(`${HERE}${address}`, { headers }), {
        params: Promise.resolve(params),
      })
      answers[address] = `${answer.status} ${await answer.text()}`
    }
  }
  return answers
}
