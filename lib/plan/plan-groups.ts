import { longName } from '../scoring/criterion-names'
import { capital } from '../text/capital'
import type { PlanLine } from './model/line'
import type { Plan } from './model/plan'

const NUMBERS = ['none', 'one', 'both', 'all three', 'all four', 'all five', 'all six']

/** Whether it is of one of several groups of which one is enough. */
export const isAlternative = ({ ahead }: Plan, { group }: PlanLine): boolean =>
  ahead.groups.some(({ id, alternative }) => id === group && alternative)

/** Lines under what is asked of them: all of a group, or one of several groups. */
export function planGroups(plan: Plan): { title: string; rows: PlanLine[] }[] {
  const { ahead, lines } = plan
  const { programme } = ahead
  const must = ahead.groups.flatMap(({ id, alternative, criteria }) => {
    const rows = lines.filter((line) => criteria.some((one) => one.id === line.ahead.id))
    if (alternative || rows.length === 0) return []
    return [{ title: `${programme.groupName(id)}: ${NUMBERS[rows.length] ?? 'all'}`, rows }]
  })
  const may = lines.filter((line) => isAlternative(plan, line))
  if (may.length === 0) return must
  const done = may.find(({ statusAhead }) => statusAhead === 'completed')?.ahead.groupName
  const groups = `${capital(programme.alternative.replace(/^one /, ''))}s`
  return [...must, { title: `${groups}: one is enough${done ? `, and ${done} is` : ''}`, rows: may }]
}

/** A group of which one is enough by its own name where one line says all of it. */
export function lineName(line: PlanLine, plan: Plan): string {
  const { group, ahead } = line
  if (!isAlternative(plan, line)) return ahead.words.title
  return plan.lines.filter((one) => one.group === group).length > 1
    ? longName(ahead)
    : (ahead.groupName ?? ahead.words.title)
}
