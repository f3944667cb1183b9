import { addDays, type DateRange, lastOf, monthOf, type PlainDate } from '../../dates'
import { monthsFrom, WINDOWS, type WindowRule } from '../../programmes/solutions-partner/window/windows'
import { TRAINING_LIFECYCLE } from '../../programmes/training-services/lifecycle'
import { type DesignationId, TRAINING_DESIGNATION } from './designations'
import { later } from './judged'

export type LifecycleRule = WindowRule

/** All rules of a designation, oldest first. */
export const lifecycleOf = (designation: DesignationId): readonly LifecycleRule[] =>
  designation === TRAINING_DESIGNATION ? TRAINING_LIFECYCLE : WINDOWS

/** The one rule of a day; null before the first. */
export const lifecycleOn = (designation: DesignationId, day: PlainDate): LifecycleRule | null =>
  lifecycleOf(designation).findLast(({ from }) => from <= day) ?? null

/** An anniversary: which qualified days count for it, and when it may be renewed. */
export type RenewalAt = {
  anniversary: PlainDate
  rule: LifecycleRule
  counts: DateRange
  /** It may be renewed from the anniversary on, up to this day. */
  closes: PlainDate
}

/** By the rule in force on that day; null before the first. */
export function renewalAt(designation: DesignationId, anniversary: PlainDate): RenewalAt | null {
  const rule = lifecycleOn(designation, anniversary)
  if (!rule) return null
  const { counts, countsTo, closes: after } = rule.renewal
  const closes =
    'days' in after ? addDays(anniversary, after.days) : monthsFrom(anniversary, after.months, 'same-day')
  const begins =
    counts.with === 'days'
      ? addDays(anniversary, -counts.days)
      : monthsFrom(anniversary, -counts.months, counts.with)
  // Nothing was qualified before there were designations.
  const from = later(begins, lifecycleOf(designation)[0]?.from ?? begins)
  const ends = { anniversary, 'end-of-month': lastOf(monthOf(anniversary)), 'last-day': closes }
  return {
    anniversary,
    rule,
    counts: { from, to: ends[countsTo] },
    closes,
  }
}
