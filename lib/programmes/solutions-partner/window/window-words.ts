import { showDate } from '../../../dates'
import { showPoints } from '../answer/show'
import { type AreaWindow, isUnknown, type Span } from './area-window'

const dayWord = (days: number): string => `${days} ${days === 1 ? 'day' : 'days'}`

/** `Qualified on 3 of the last 185 days, first on 12 Aug 2026 and last on 14 Aug 2026.` */
export function windowWords(one: AreaWindow): string {
  const { days, qualified, window, first } = one
  if (days === 1) return `${qualified === 1 ? 'Qualified' : 'Not qualified'} on ${showDate(window.to)}.`
  if (qualified === days) return `Qualified on each of the last ${dayWord(days)}.`
  return [first === null ? noneWords(one) : someWords(one, first), ...unknownWords(one)].join(' ')
}

function noneWords({ days, unknown, highest: { score, from } }: AreaWindow): string {
  if (unknown === days) return `Unknown on each of the last ${dayWord(days)}: months are missing.`
  const which =
    unknown === 0 ? `last ${dayWord(days)}` : `${days - unknown} known ones of the last ${dayWord(days)}`
  const most = score.n > 0n ? `; the most is ${showPoints(score)} points, from ${showDate(from)} on` : ''
  return `Qualified on none of the ${which}${most}.`
}

function someWords({ days, qualified, window, last, countsUntil }: AreaWindow, first: string): string {
  const goesOn = last === null || last === window.to
  const when =
    qualified === 1
      ? `on ${showDate(first)}`
      : `first on ${showDate(first)}${goesOn ? '' : ` and last on ${showDate(last)}`}`
  const until = goesOn || countsUntil === null ? '' : ` That counts until ${showDate(countsUntil)}.`
  return `Qualified on ${qualified} of the last ${dayWord(days)}, ${when}.${until}`
}

function unknownWords({ days, qualified, unknown }: AreaWindow): string[] {
  if (unknown === 0 || unknown === days) return []
  const which = unknown + qualified === days ? 'the others' : dayWord(unknown)
  return [`On ${which} months are missing: whether it is qualified is unknown.`]
}

/** What is to be known of days beside their score; '' where nothing is. */
export function spanNote(span: Span): string {
  if (isUnknown(span)) return 'months are missing'
  const enough = span.score.n >= 70n * span.score.d
  return enough && span.status !== 'qualified' ? 'a metric has less than it needs' : ''
}
