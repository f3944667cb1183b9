import { type PlainDate, showDate } from '../../dates'
import { anewWords, isPastRenewing } from './anew'
import { shortDesignationName, TRAINING_DESIGNATION } from './designations'
import type { Standing } from './standing'
import { isHeld } from './statuses'
import { isBought, type Way } from './ways'

/** A step from qualified to renewed: `on` the day on which it was done or has to be. */
export type Step = {
  id: 'qualify' | 'prove' | 'enrol' | 'benefits' | 'badge' | 'specialize' | 'renew'
  what: string
  state: 'done' | 'now' | 'later'
  on: PlainDate | null
}

/**
 * What to do in which order (seed 003, "Looking to attain or maintain the Solutions Partner designation(s)?").
 * @param way by which it is attained @param held how many other designations the organization holds
 */
export function checklistOf(one: Standing, way: Way, held: number): Step[] {
  const name = shortDesignationName(one.designation)
  const has = isHeld(one.status)
  const attained = one.attainedOn !== null && one.lapsedOn === null
  const qualified = attained || one.status === 'qualified'
  const enrolBy = one.nextDates.find(({ what }) => what === 'enrol_by')?.on ?? null
  const waits = benefitsWait(one)
  const steps: (Omit<Step, 'state'> & { done: boolean })[] = [
    {
      id: 'qualify',
      what:
        one.designation === TRAINING_DESIGNATION
          ? 'Meet the base criteria and those of at least one area.'
          : `Reach 70 points in ${name}, with at least one in every metric, on one day.`,
      // The day of one that lapsed is no longer that of the designation to be attained.
      on: attained ? one.attainedOn : one.window.first,
      done: qualified,
    },
    {
      id: 'prove',
      what: 'Take a snapshot that proves it, and record the day.',
      on: null,
      done: attained && one.attainedBy !== 'typed',
    },
    {
      id: 'enrol',
      what: isBought(one, way)
        ? 'Enrol in Partner Center: Membership offers, pay the annual fee.'
        : `See in Partner Center that it is enrolled without a purchase, and record it.${held > 0 ? ' One fee covers all designations: no second one is due.' : ''}`,
      on: has ? (one.enrolledOn ?? one.attainedOn) : enrolBy,
      done: has,
    },
    {
      id: 'benefits',
      what: 'Activate the benefits: one choice, until the next anniversary.',
      on: waits?.on ?? null,
      done: false,
    },
    { id: 'badge', what: 'Take the badge from Logo Builder.', on: null, done: false },
    {
      id: 'specialize',
      what: 'Earn a specialization: its benefits come on top of those of the designation only.',
      on: null,
      done: false,
    },
    {
      id: 'renew',
      what: renewWords(one),
      on: one.renewal?.term.anniversary ?? null,
      done: false,
    },
  ]
  const relevant = steps.filter(({ id }) => id !== 'specialize' || one.designation !== TRAINING_DESIGNATION)
  const first = relevant.findIndex(({ done, id }) => !done && id !== 'prove')
  return relevant.map(({ done, ...step }, at) => ({
    ...step,
    state: done
      ? 'done'
      : step.id === 'benefits' && waits
        ? 'later'
        : at === first || (step.id === 'prove' && qualified) || isOpen(step.id, one.status)
          ? 'now'
          : 'later',
  }))
}

function renewWords(one: Standing): string {
  if (!one.renewal) return 'Be qualified again at the anniversary, and renew.'
  if (isPastRenewing(one)) return anewWords(one)
  const { answer, term } = one.renewal
  const { counts, closes } = term.renewal
  const by = `renew by ${showDate(closes)}`
  if (answer === 'yes' && one.status === 'renewal_due')
    return `It is qualified for its anniversary: ${by}, in Partner Center.`
  return `Be qualified on one day from ${showDate(counts.from)} to ${showDate(counts.to)}, and ${by}.`
}

/** `on`: the anniversary; null: nobody said it. */
export type Wait = { on: PlainDate | null }

/**
 * The anniversary up to which the benefits of a legacy competency stay and no fee is due; null: nothing waits for one
 * (seed 003, "No change to existing benefits until your anniversary date"; seed 002, "no additional fee is paid").
 */
export const benefitsWait = ({ origin, status, renewedOn, anniversary }: Standing): Wait | null =>
  origin === 'legacy' && status === 'enrolled' && renewedOn === null ? { on: anniversary } : null

/** What Laurel cannot see done: open from the day on which the designation is held; the renewal once it is due. */
const isOpen = (id: Step['id'], status: Standing['status']) =>
  id === 'renew' ? status === 'renewal_due' : isHeld(status) && (id === 'benefits' || id === 'badge')
