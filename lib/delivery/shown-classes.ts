import type { TenantStatements } from '@/db/client'
import type { ClassJson } from '../answers/delivery'
import type { Ctx } from '../context'
import type { PlainDate } from '../dates'
import { readHistory } from '../insight/history'
import { seesPeople } from '../people/personal-data'
import { TRAINING_ENTRY } from '../programmes/training-services/entry'
import { redemptionWorth } from '../programmes/training-services/redemption-worth'
import { courseOf, figuresOf, type Worth } from './model/class-figures'
import { needsOf } from './model/class-needs'
import { classStatus } from './model/class-status'
import type { StoredClass } from './model/stored'
import { surveyOutlook } from './model/survey-outlook'
import { accountWords, awayWords } from './model/trainer-words'
import { countFits } from './sql/class-fits'
import { readClassSums } from './sql/class-sums'
import { readClassTrainers } from './sql/class-trainers'

/** By what classes are judged: the catalogue and rules of today, and whether trainers are checked. */
export type Judging = { today: PlainDate; worth: Worth; checking: boolean }

export async function readJudging(ctx: Ctx): Promise<Judging> {
  const { today, catalogue, rules, state } = await readHistory(ctx, TRAINING_ENTRY)
  return {
    today,
    worth: { catalogue, weights: redemptionWorth(rules, today) },
    checking: state.mctChecking,
  }
}

/** Classes with what they brought, what is still possible, and what they ask for: three statements for all of them. */
export async function shownClasses(
  tx: TenantStatements,
  ctx: Ctx,
  { today, worth, checking }: Judging,
  classes: readonly StoredClass[],
): Promise<ClassJson[]> {
  const ids = classes.map(({ classId }) => classId)
  const [sums, trainers, fits] = await Promise.all([
    readClassSums(tx, ids),
    readClassTrainers(tx, ids),
    countFits(tx, ids),
  ])
  const named = seesPeople(ctx)
  return classes.map((one) => {
    const course = courseOf(one, worth)
    const figures = figuresOf(one, sums.get(one.classId) ?? [], worth, today)
    const suggested = fits.get(one.classId) ?? 0
    const taught = trainers.get(one.classId) ?? []
    const asked = { one, course, figures, trainers: taught, checking, named }
    const { trainers: shown, outlook, warning } = surveyOutlook(asked, today)
    const { item, mctIds: _, status, ...said } = one
    return {
      ...said,
      course: item,
      ...course,
      status: classStatus(one, today),
      statusSaid: status,
      trainers: shown,
      surveysCount: outlook,
      warning,
      ...figures,
      suggested,
      needs: needsOf(
        {
          ...{ one, course, figures, warning, suggested },
          away: awayWords(taught, one, named),
          account: accountWords(taught, named),
        },
        today,
      ),
    }
  })
}
