import { monthOf, type PlainDate, showDate, showMonth } from '../dates'
import type { Criterion } from '../scoring/criterion'
import { meanOf } from '../scoring/units/average'
import type { FallingOutAnswer } from './get-falling-out'
import type { Refresh, RefreshedCriterion } from './model/falling-out/refreshes'
import type { LeavingTable, ShownLeaving, ShownScore } from './model/falling-out/shown'
import { amountDisplay } from './trends-json'

/**
 * What leaves a window, as its page shows it.
 * @param from the id of the criterion that a reader came from
 */
export function shownLeaving(
  answer: FallingOutAnswer,
  from: string | null,
  tables: readonly LeavingTable[],
): ShownLeaving {
  const { losses, refreshes, now, today, chosen } = answer
  const columns = columnsOf(answer)
  const scores = (of: (index: number) => ShownScore) => columns.map(({ index }) => of(index))
  return {
    missing: [],
    losses: losses.map(({ id, on, text }) => ({ id, text, refresh: on })),
    nothingLost: now.some(({ status }) => status === 'completed')
      ? 'Nothing that is completed now is lost in the next twelve refreshes, even if nothing new comes in.'
      : 'No criterion is completed now, so none can be lost.',
    rules: refreshes.filter(({ rulesChange }) => rulesChange),
    restsOn: `Worked out on ${showDate(today)} from the line items known then; what comes in later is added. ${entering(answer)}`,
    title: 'The next twelve refreshes, if nothing new comes in',
    finding: nextSentence(from, answer),
    leaves: 'Leaves',
    columns,
    today: scores((index) => ({ text: shown(now[index]) })),
    refreshes: refreshes.map((refresh) => ({
      on: refresh.on,
      note: anniversaryIn(refresh.on, answer),
      leaves: refresh.leaves.length > 0 ? refresh.leaves.map(showMonth).join(', ') : 'nothing',
      scores: scores((index) => scoreAt(refresh, index, answer)),
    })),
    chosen: { on: chosen.on, finding: leavingWords(chosen), tables },
  }
}

/** `index`: the place among all criteria; `full` names the column where its group does not stand above it. */
type Column = ShownLeaving['columns'][number] & { index: number }

/** The criteria that have something to lose or to gain, in page order. */
const columnsOf = ({ now, refreshes }: FallingOutAnswer): Column[] =>
  now.flatMap((criterion, index): Column[] => {
    const { id: key, group, groupName, words } = criterion
    const started =
      hasStarted(criterion) || refreshes.some(({ criteria }) => hasStarted(criteria[index]?.after))
    if (group !== null && !started) return []
    const { short, column: name = short } = words
    return [{ key, group: groupName, name, full: groupName ? `${groupName}, ${name}` : name, index }]
  })

const hasStarted = (criterion: Criterion | undefined) =>
  criterion !== undefined && criterion.status !== 'not_started'

const shown = (criterion: Criterion | undefined) =>
  criterion ? criterion.unit.column(criterion.display) : null

function scoreAt({ on, criteria }: Refresh, index: number, { losses }: FallingOutAnswer): ShownScore {
  const one = criteria[index]
  const lost = losses.some((loss) => loss.on === on && loss.id === one?.id)
  return {
    text: shown(one?.after),
    ...(lost && { lost: `drops below ${one?.after.threshold?.value}` }),
  }
}

const anniversaryIn = (on: PlainDate, { anniversary }: FallingOutAnswer): string | null =>
  anniversary && monthOf(anniversary) === monthOf(on) ? `anniversary ${showDate(anniversary)}` : null

/** The month that runs enters the window with the next refresh: what is known of it is in the numbers already. */
function entering({ refreshes, dataThrough, today }: FallingOutAnswer): string {
  const month = refreshes[0]?.enters.at(-1)
  if (!month || dataThrough === null) return ''
  return monthOf(dataThrough) === monthOf(today)
    ? `Rows of ${showMonth(month)} known so far, through ${showDate(dataThrough)}, are counted from ${showDate(refreshes[0]?.on ?? today)} on.`
    : `No row of ${showMonth(month)} is known yet.`
}

/** The criterion a reader came from, or the first: now, and at the next refresh. */
function nextSentence(from: string | null, { now, refreshes: [next] }: FallingOutAnswer): string {
  const asked = now.find(({ id }) => id === from) ?? now[0]
  const after = asked && next?.criteria.find((one) => one.id === asked.id)?.after
  if (!asked || !after || !next) return ''
  return `${asked.words.title}${asked.words.where(asked.group)}: ${asked.display} today, ${after.display} on ${showDate(next.on)}.`
}

/** What leaves of each criterion of the whole with a refresh, and what of the month that enters is known. */
export function leavingWords(refresh: Refresh): string {
  const come = amounts(refresh.criteria, 'entered')
  const entering = come ? ` Known of ${refresh.enters.map(showMonth).join(', ')}, which enters: ${come}.` : ''
  if (refresh.leaves.length === 0) return `No month leaves the window: it becomes longer.${entering}`
  const leaves = `${refresh.leaves.map(showMonth).join(', ')} ${refresh.leaves.length === 1 ? 'leaves' : 'leave'} the window`
  const left = amounts(refresh.criteria, 'left')
  return left === '' ? `${leaves}; none of it counted.${entering}` : `${leaves} with ${left}.${entering}`
}

function amounts(criteria: readonly RefreshedCriterion[], which: 'left' | 'entered'): string {
  const texts = criteria.flatMap((one) => {
    const part = one[which]
    if (one.group !== null || part === null) return []
    const amount = amountDisplay(part)
    if (!part.unit.additive) {
      const { surveys } = meanOf(part.node)
      const counted = `${surveys.toLocaleString('en')} ${surveys === 1 ? 'survey' : 'surveys'}`
      return surveys > 0 ? [`${counted} of ${amount} on average`] : []
    }
    return amount === null || Number(amount) === 0 ? [] : [`${amount.replace(/\.0$/, '')} ${part.words.one}s`]
  })
  return new Intl.ListFormat('en').format(texts)
}
