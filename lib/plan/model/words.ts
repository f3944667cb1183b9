import { showDate } from '../../dates'
import { listed } from '../../text/lists'
import type { PlanLine, Step } from './line'
import type { Plan } from './plan'
import { perWeek, type TimeLeft } from './time-left'

/** What must be done, in one or two plain sentences. */
export function planSentence(plan: Plan): string {
  const { time, ahead, steps } = plan
  const by = showDate(time.until)
  const goal = plan.isAnniversary ? `the anniversary on ${showDate(plan.asOf)}` : showDate(plan.asOf)
  const over = time.days < 0
  if (ahead.status === 'completed')
    return `Nothing has to be done for ${goal}: what is known today is enough${over ? '' : ', even if nothing more comes in'}.`
  if (over)
    return `What counts for ${goal} ended on ${by}. Rows dated later change nothing, only rows up to that day that have not been imported yet.`
  if (steps === null)
    return `No amount of new rows is enough for ${goal} under the rules in force then. The lines below say where.`
  return `For ${goal} bring in ${phrases(steps)} by ${by}, the last day that counts. ${paceSentence(steps, time)}`
}

function paceSentence(steps: readonly Step[], time: TimeLeft): string {
  const paces = steps.flatMap(({ amount }) => perWeek(amount, time) ?? [])
  if (paces.length < steps.length)
    return time.days === 0 ? 'That is today.' : `That is ${plural(time.days, 'day')} from now.`
  return `That is ${listed(paces.map(String))} a week for ${plural(time.weeks, 'week')}.`
}

/** The least that completes a line, in words. */
export function leastPhrase({ least }: PlanLine): string {
  if (least === null) return 'No amount reaches it under these rules'
  return least.length === 0 ? 'Nothing to do' : phrases(least)
}

const phrases = (steps: readonly Step[]) => listed(steps.map(({ phrase }) => phrase))
const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`
