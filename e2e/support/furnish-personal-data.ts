import type { Ctx } from '../../lib/context'
import { eraseLearner } from '../../lib/personal-data/erase-learner'
import { changeRetention } from '../../lib/personal-data/get-personal-data'
import { keepRetention } from '../../lib/personal-data/keep-retention'
import { setEndStep, setProgrammeEnd } from '../../lib/personal-data/programme-end'
import { publishText } from '../../tests/support/organization'
import type { Marks } from './marks'

/** A learner who was erased, how long others are kept, and the end of the programme. */
export async function keepPersonalData(ctx: Ctx, { canary, person, digits }: Marks): Promise<void> {
  const columns = 'redemption_id,redeemed_on,course_number,location_id,learner_id'
  const row = `R-${canary}-9,2026-05-05,AZ-104T00,${digits}1,Erased ${person}`
  await publishText(ctx, 'courseware-completions', `${columns}\n${row}\n`)
  await eraseLearner(ctx, { learner: `Erased ${person}`, mode: 'erase' })
  await changeRetention(ctx, { learners: 24 })
  // Else the server's worker would do it while the requests are tried.
  await keepRetention(ctx.db, ctx.orgId)
  await setProgrammeEnd(ctx, { endedOn: '2027-03-31' })
  await setEndStep(ctx, { step: 'export', done: true })
}
