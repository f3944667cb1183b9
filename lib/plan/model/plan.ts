import type { DateRange, PlainDate } from '../../dates'
import type { Basis } from '../../scoring/basis'
import { type Qualification, qualify } from '../../scoring/qualification'
import type { Steps, StepsTo } from './line'
import { type TimeLeft, timeLeft } from './time-left'

/** What is to be done for a date: from what will be left in its window to the least that completes everything. */
export type Plan = Steps & {
  /** The date planned for. */
  asOf: PlainDate
  /** Whether that is the organization's anniversary. */
  isAnniversary: boolean
  today: PlainDate
  window: DateRange
  time: TimeLeft
  now: Qualification
  ahead: Qualification
}

type PlanInput = Basis & Pick<Plan, 'asOf' | 'isAnniversary' | 'today'>

/** Pure. @param stepsTo what the programme says of the way there @throws NoRuleSetError */
export function planFor({ asOf, isAnniversary, today, ...basis }: PlanInput, stepsTo: StepsTo): Plan {
  const now = qualify({ asOf: today, ...basis })
  const ahead = qualify({ asOf, ...basis })
  const { window } = ahead
  const time = timeLeft(today, window.to)
  return { asOf, isAnniversary, today, window, time, now, ahead, ...stepsTo(now, ahead) }
}
