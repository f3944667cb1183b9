import { countTrainers } from '@/lib/registers/sql/trainers'
import { readMembers } from '../auth/people/members'
import { may } from '../auth/roles'
import { authorize, type Ctx } from '../context'
import type { Kind } from '../line-items/model/kinds'
import { FIRST_PROGRAMME } from '../programmes/registry'
import { listCatalogue } from '../registers/list-catalogue'
import { readHistory } from './history'

/** How far a new organization has come; null: the reader may not know. */
export type FirstSteps = {
  anniversary: boolean
  /** Whether any line item of a kind has come. */
  has(kind: Kind): boolean
  /** Numbers of courses and exams in line items that no catalogue knows. */
  unknown: number
  trainers: number | null
  people: number | null
}

/** @throws LaurelError forbidden */
export async function getFirstSteps(ctx: Ctx): Promise<FirstSteps> {
  authorize(ctx, 'qualification:read')
  const [{ anniversary, dataThrough }, { unknown }, trainers, people] = await Promise.all([
    readHistory(ctx, FIRST_PROGRAMME),
    listCatalogue(ctx),
    may(ctx.role, 'trainers:read') ? ctx.db.inTenant(ctx.orgId, 'read', countTrainers) : null,
    may(ctx.role, 'users:write') ? readMembers(ctx.db.control, ctx.orgId) : null,
  ])
  return {
    anniversary: anniversary !== null,
    has: (kind) => (dataThrough[kind] ?? null) !== null,
    unknown: unknown.length,
    trainers,
    people: people?.length ?? null,
  }
}
