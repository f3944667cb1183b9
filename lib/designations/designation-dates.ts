import type { DateSource } from '../calendar/date-source'
import type { Dated, DateKind } from '../calendar/model/dated'
import { authorize } from '../context'
import { designationPage } from '../paths/designations'
import { membershipPage } from '../paths/membership'
import { getDesignations } from './get-designations'
import { shortDesignationName, TRAINING_DESIGNATION } from './model/designations'
import type { NextDate } from './model/next-dates'
import type { Standing } from './model/standing'

type Sort = NextDate['what']
const SORTS: Readonly<Record<Sort, { kind: DateKind; what: string }>> = {
  enrol_by: { kind: 'designation', what: 'enrol' },
  counts_from: { kind: 'renewal', what: 'qualified days count for the anniversary' },
  anniversary: { kind: 'anniversary', what: 'anniversary' },
  renewal_closes: { kind: 'renewal', what: 'last day to renew' },
  lapses: { kind: 'designation', what: 'no longer held unless renewed' },
}

/** What comes next for designations that are recorded or can be enrolled in; those that share a day are one date. */
export const designationDates: DateSource = async (ctx) => {
  authorize(ctx, 'qualification:read')
  const { designations, anniversary } = await getDesignations(ctx)
  const all = designations.flatMap((standing) =>
    standing.nextDates.map((next) => ({ standing, next, key: `${next.what}-${next.on}` })),
  )
  const told = all.filter(
    // The anniversary of the settings is told by the programme, with what it lacks then.
    ({ standing, next }) =>
      !(
        standing.designation === TRAINING_DESIGNATION &&
        next.what === 'anniversary' &&
        anniversary?.from === 'settings'
      ),
  )
  return [...new Set(told.map(({ key }) => key))].map((key) => {
    const same = told.filter((one) => one.key === key)
    const { slug } = ctx
    const [first, second] = same.map(({ standing: { designation } }) => designation)
    return dated(
      key,
      same.map(({ next }) => next),
      same.map(({ standing }) => standing),
      first && !second ? designationPage.href({ slug, designation: first }) : membershipPage.href({ slug }),
    )
  })
}

function dated(key: string, nexts: readonly NextDate[], standings: readonly Standing[], href: string): Dated {
  const [first] = nexts
  if (!first) throw new Error('a date is of a designation')
  const { kind, what } = SORTS[first.what]
  const names = standings.map(({ designation }) => shortDesignationName(designation))
  return {
    uid: `designations-${key}`,
    on: first.on,
    kind,
    what: `${new Intl.ListFormat('en').format(names)}: ${what}`,
    why: [...new Set(nexts.map(({ why }) => why))].join(' '),
    href,
  }
}
