import type { Rows } from '../../lib/programmes/solutions-partner/figures/rows'
import { type Handler, requestTo } from '../support/get-answers'
import { type Caller, mintCaller, runtime } from '../support/runtime'
import { TEST_TODAY } from '../support/secret'
import { store } from './stored'

/** A database with an organization that has these rows, and who asks of it, on TEST_TODAY. */
export async function homeWith(rows: Rows) {
  Object.assign(process.env, { LAUREL_TEST: '1', LAUREL_TODAY: TEST_TODAY })
  const home = await runtime()
  const caller = await mintCaller(home.db)
  await store(home.db, caller.ctx.orgId, rows)
  return { home, caller, ctx: caller.ctx }
}

/** What a route of the organization says. @param path `solutions-partner/plan?as_of=2027-01-10` */
export async function answerOf(answer: Handler, { ctx, token }: Caller, path: string) {
  const params = Promise.resolve({ org: ctx.slug, programme: path.split('/')[0] ?? '' })
  const response = await answer(requestTo(`/api/v1/orgs/${ctx.slug}/${path}`, 'GET', { token }), { params })
  return { status: response.status, text: await response.text() }
}
