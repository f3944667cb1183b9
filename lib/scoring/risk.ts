import { daysBetween, type PlainDate } from '../dates'
import { capital } from '../text/capital'
import { furthest } from './gaps'
import type { Verdict, VerdictInput } from './verdict'

/**
 * The one thing to worry about first. `loss`: qualified, and a criterion that counts is lost in the first month
 * (`on`) in which the window leaves too much behind. `gap`: not qualified; what is furthest from its benchmark, and
 * the days that are left to the anniversary (`on`). `no_data`: nothing is known yet.
 */
export type Risk = { kind: 'loss' | 'gap' | 'no_data'; on: PlainDate | null; text: string }

type RiskInput = Pick<VerdictInput, 'qualification' | 'today' | 'anniversary' | 'hasData'> & {
  verdict: Verdict
}

/** @returns null where nothing known today takes the qualification away. */
export function biggestRisk({ qualification, verdict, today, anniversary, hasData }: RiskInput): Risk | null {
  if (!hasData) return { kind: 'no_data', on: null, text: 'No data yet.' }
  if (qualification.status === 'completed') return verdict.firstLoss && { kind: 'loss', ...verdict.firstLoss }
  const gap = furthest(verdict.gaps)
  return (
    gap && { kind: 'gap', on: anniversary, text: `${capital(gap.text)} missing${left(today, anniversary)}.` }
  )
}

function left(today: PlainDate, anniversary: PlainDate | null): string {
  if (anniversary === null) return ''
  const days = daysBetween(today, anniversary)
  return days === 0 ? ', and the anniversary is today' : `, ${days} ${days === 1 ? 'day' : 'days'} left`
}
