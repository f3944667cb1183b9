import { authorize, type Ctx } from '../context'
import type { PlainDate } from '../dates'
import type { AnyProgramme } from '../programmes/registered'
import { FIRST_PROGRAMME, SELF_SCORED } from '../programmes/registry'
import { SOLUTIONS_PARTNER } from '../programmes/solutions-partner/programme'
import { listSnapshots } from '../snapshots/read-snapshots'
import { type DesignationId, TRAINING_DESIGNATION } from './model/designations'
import { statusIn } from './model/proof'

/** A snapshot in which a designation is qualified. */
export type Proof = { id: number; asOf: PlainDate }

/** Whose snapshots prove a designation. */
export function programmeOf(designation: DesignationId): AnyProgramme {
  if (designation === TRAINING_DESIGNATION) return FIRST_PROGRAMME
  const found = SELF_SCORED.find(({ programme }) => programme.id === SOLUTIONS_PARTNER.id)
  if (!found) throw new Error('the six areas have a programme')
  return found
}

/**
 * Those of the last twelve snapshots in which it is qualified, the last one first.
 * @throws LaurelError forbidden
 */
export async function listProofs(ctx: Ctx, designation: DesignationId): Promise<Proof[]> {
  authorize(ctx, 'qualification:read')
  const { snapshots } = await listSnapshots(ctx, {}, programmeOf(designation))
  return snapshots
    .filter(
      ({ result, supersededBy }) => supersededBy === null && statusIn(designation, result) === 'qualified',
    )
    .map(({ id, asOf }) => ({ id, asOf }))
}
