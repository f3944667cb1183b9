import { z } from 'zod'
import type { TenantTx } from '@/db/client'
import { orgState } from '@/db/schema/organization'
import { inOrg } from '@/db/tenancy'
import { writeAudit } from '@/lib/audit/sql/audit'
import { applyDeltas, Deltas } from '@/lib/imports/sql/totals'
import { lockState, nextEvent, readState } from '@/lib/organizations/sql/state'
import { deriveEligibility, expectEligibility } from '@/lib/registers/sql/derive-eligibility'
import { type MissingTrainer, readMissingTrainers } from '@/lib/registers/sql/trainers'
import type { mctChecking } from '../answers/registers'
import { todayIn } from '../clock'
import { authorize, type Ctx } from '../context'
import { type DateRange, windowBefore } from '../dates'
import { effectOf, namedEffect } from '../imports/score-effect'
import { basisIn } from '../insight/read-basis'
import { seesPeopleEverywhere } from '../people/personal-data'
import { advancedMonths } from '../programmes/training-services/advanced-months'
import type { TrainingBasis } from '../programmes/training-services/basis'
import { TRAINING_ENTRY } from '../programmes/training-services/entry'
import { IMPORTING } from '../programmes/training-services/imports/importing'
import { tallyWindow } from '../programmes/training-services/tallies'
import type { TrainingTally } from '../programmes/training-services/training-tally'

export type MctChecking = z.infer<typeof mctChecking>

export const mctCheckingInput = z.object({ checking: z.boolean('true or false.') })

const MOST_MISSING = 10

/** Whether trainers are checked, and what switching would do; nothing is written. */
export async function getMctChecking(ctx: Ctx): Promise<MctChecking> {
  authorize(ctx, 'settings:read')
  return ctx.db.inTenant(ctx.orgId, 'read', async (tx) => {
    const { mctChecking: checking, timeZone } = await readState(tx)
    const asOf = todayIn(timeZone)
    const before = await basisIn(tx, TRAINING_ENTRY, asOf)
    const window = windowBefore(asOf, before.rules.at(asOf).windowMonths.value)
    const deltas = new Deltas()
    await expectEligibility(tx, { checking: !checking, within: window }, deltas)
    const after = IMPORTING.withDeltas(before, deltas.all())
    return {
      checking,
      preview: {
        window,
        effect: namedEffect(TRAINING_ENTRY.programme, effectOf(before, after, asOf)),
        surveysBefore: countedSurveys(before, window),
        surveysAfter: countedSurveys(after, window),
        missing: await missingFor(ctx, tx, window, before),
      },
    }
  })
}

/** Switches checking; every survey, the totals and so the scores follow in the same transaction. */
export async function setMctChecking(
  ctx: Ctx,
  { checking }: z.infer<typeof mctCheckingInput>,
): Promise<{ checking: boolean; surveys: number }> {
  authorize(ctx, 'settings:write')
  return ctx.db.inTenant(ctx.orgId, 'maintain', async (tx) => {
    const state = await lockState(tx)
    if (state.mctChecking === checking) return { checking, surveys: 0 }
    await tx.db.update(orgState).set({ mctChecking: checking }).where(inOrg(orgState, tx.orgId))
    const deltas = new Deltas()
    const surveys = await deriveEligibility(tx, { checking }, deltas)
    await applyDeltas(
      tx,
      await nextEvent(tx, state, { event: 'derive', importId: null, figures: null }),
      deltas,
    )
    const before = { checking: state.mctChecking }
    await writeAudit(tx, ctx, 'settings.mct_checking', { before, after: { checking }, surveys })
    return { checking, surveys }
  })
}

const countedSurveys = ({ totals, catalogue }: TrainingBasis, window: DateRange): number =>
  tallyWindow(totals, catalogue, window).sum(ALL_SURVEYS)

const ALL_SURVEYS: TrainingTally = {
  mechanism: 'tally',
  id: 'surveys',
  kind: 'survey-responses',
  fact: 'answeredRows',
  level: 'advanced',
  eligibleOnly: true,
}

async function missingFor(
  ctx: Ctx,
  tx: TenantTx,
  window: DateRange,
  basis: TrainingBasis,
): Promise<MissingTrainer[]> {
  if (!seesPeopleEverywhere(ctx)) return []
  const scope = { window, locationIds: null, advanced: advancedMonths(basis, window) }
  return (await readMissingTrainers(tx, scope, MOST_MISSING)).missing
}
