import type { Ctx } from '../../lib/context'
import { addRecord } from '../../lib/guideline-records/save-record'
import type { Ids, OrgExample } from './example'
import type { Marks } from './marks'

/** A registration with another partner, that of a learner. */
export async function keepRecord(ctx: Ctx, { canary, person, digits }: Marks): Promise<Pick<Ids, 'record'>> {
  const { id } = await addRecord(ctx, {
    kind: 'registration',
    fields: {
      session: `Session ${canary}`,
      learner: `Learner ${person}`,
      purchaser: `Buyer ${person}`,
      registeredOn: '2026-11-02',
      locationId: `${digits}1`,
    },
  })
  return { record: id }
}

const POLICY = { link: 'https://tried.example/policy', startsOn: '2026-01-01' }
const byId = (ids: Ids) => ({ id: String(ids.record) })

/** What the Guidelines ask to be kept. */
export const RECORD_EXAMPLES: Record<string, OrgExample> = {
  '/[org]/delivery/records': {
    actions: { GET: 'line-items:read' },
    queries: (ids) => [
      '',
      '?kind=registration&state=incomplete',
      `?edit=${ids.record}`,
      `?class=${ids.class}&before=${ids.record}`,
    ],
  },
  '/api/v1/orgs/[org]/records': {
    actions: { GET: 'line-items:read', POST: 'records:write' },
    queries: (ids) => [
      '',
      '?kind=registration&format=csv',
      `?state=incomplete&class_id=${ids.class}`,
      '?limit=1',
    ],
    bodies: { POST: () => JSON.stringify({ kind: 'satisfaction-policy', fields: POLICY }) },
  },
  '/api/v1/orgs/[org]/records/[id]': {
    actions: { GET: 'line-items:read', PATCH: 'records:write', DELETE: 'records:write' },
    params: byId,
    bodies: {
      PATCH: () => JSON.stringify({ revision: 1, fields: { proof: 'Tried' } }),
      DELETE: () => JSON.stringify({ revision: 1 }),
    },
  },
}
