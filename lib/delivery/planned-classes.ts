import type { PlannedJson } from '../answers/planned'
import { authorize, type Ctx } from '../context'
import { addDays, type PlainDate, showDate } from '../dates'
import { TRAINING_ENTRY } from '../programmes/training-services/entry'
import { toNumber } from '../scoring/rational'
import { courseOf, figuresOf } from './model/class-figures'
import { MATCH_DAYS } from './model/class-fit'
import { type Estimate, type Planned, plannedOutlook } from './model/planned'
import { readJudging } from './shown-classes'
import { readClassSums } from './sql/class-sums'
import { readClassTrainers } from './sql/class-trainers'
import { readClasses } from './sql/classes'

/** What is usual is that of so many classes, the latest. */
const MOST_PAST = 200
const PAST_DAYS = 365
/** More are not planned by a year's end; beyond, those that begin first speak. */
const MOST_AHEAD = 5_000

/**
 * What the classes that are planned up to a day bring, if they do as those of the last year did. Of all locations, as the
 * score is. null: the programme has no classes, there is no such day ahead, or none is planned.
 */
export async function plannedClasses(
  ctx: Ctx,
  programme: { id: string },
  until: PlainDate | null,
): Promise<PlannedJson | null> {
  authorize(ctx, 'qualification:read')
  if (until === null || programme.id !== TRAINING_ENTRY.programme.id) return null
  const { today, worth, checking } = await readJudging(ctx)
  if (until < today) return null
  return ctx.db.inTenant(ctx.orgId, 'read', async (tx) => {
    const scope = { today, locationIds: null }
    const ahead = await readClasses(
      tx,
      scope,
      { from: today, status: 'planned' },
      { sort: 'oldest', after: null, limit: MOST_AHEAD },
    )
    const planned = ahead.filter(({ endsOn }) => endsOn <= until)
    if (planned.length === 0) return null
    const past = await readClasses(
      tx,
      scope,
      { from: addDays(today, -PAST_DAYS), endedBefore: addDays(today, -MATCH_DAYS), status: 'delivered' },
      { sort: 'newest', after: null, limit: MOST_PAST },
    )
    const [sums, trainers] = await Promise.all([
      readClassSums(
        tx,
        past.map(({ classId }) => classId),
      ),
      readClassTrainers(
        tx,
        planned.map(({ classId }) => classId),
      ),
    ])
    const outlook = plannedOutlook(
      past.flatMap((one) => {
        if (!one.seats) return []
        const { redemptions, surveysCounted } = figuresOf(one, sums.get(one.classId) ?? [], worth, today)
        const { level } = courseOf(one, worth)
        const learners = level === 'advanced' ? one.learners : null
        return [{ seats: one.seats, redemptions, learners, surveys: surveysCounted }]
      }),
      planned.map((one) => {
        const { level } = courseOf(one, worth)
        const counts = (trainers.get(one.classId) ?? []).some(({ verdict }) => verdict === 'eligible')
        return {
          seats: one.seats,
          learners: one.learners,
          worth: level ? toNumber(worth.weights[level]) : 0,
          survey: level === 'advanced' && (!checking || counts),
        }
      }),
    )
    return { until, ...rounded(outlook), text: plannedSentence(outlook, until) }
  })
}

const whole = (estimate: Estimate | null): Estimate | null =>
  estimate && { middle: Math.round(estimate.middle), margin: Math.ceil(estimate.margin) }

const rounded = ({ points, surveys, ...planned }: Planned) => ({
  ...planned,
  points: whole(points),
  surveys: whole(surveys),
})

/** `8 classes are planned: with your usual redemption of 71 % they bring 190 ± 40 points by 15 Feb 2027.` */
export function plannedSentence(planned: Planned, until: PlainDate): string {
  const { classes, withoutSeats, rate } = planned
  const [points, surveys] = [whole(planned.points), whole(planned.surveys)]
  const are = classes === 1 ? '1 class is planned' : `${classes} classes are planned`
  const by = `by ${showDate(until)}`
  if (!rate || !points)
    return `${are} ${by}. What classes usually bring is said once five with seats are past.`
  const percent = Math.round(rate.redemptions * 100)
  const more = surveys && surveys.middle > 0 ? `, and about ${around(surveys)} surveys that count` : ''
  const left =
    withoutSeats > 0
      ? ` ${withoutSeats} of them ${withoutSeats === 1 ? 'names' : 'name'} no seats and ${withoutSeats === 1 ? 'is' : 'are'} left out.`
      : ''
  return `${are}: with your usual redemption of ${percent} % they bring ${around(points)} points ${by}${more}.${left}`
}

const around = ({ middle, margin }: Estimate): string => (margin > 0 ? `${middle} ± ${margin}` : `${middle}`)
