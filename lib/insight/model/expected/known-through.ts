import { addDays, daysBetween, firstOf, lastOf, monthOf, monthsBetween, type PlainDate } from '../../../dates'
import { daysOf } from '../forecast/stretch'
import { type ExpectedInput, kindsOf } from './gaps'
import { historiesOf } from './histories'
import { chanceOfSilence } from './silence'
import { usualFrom } from './usual'

/** A silence that is less likely than this is taken for files that have not been brought in yet. */
const LEAST_CHANCE = 0.01

/** Up to which day each kind is known: today, or its last line item where nothing since then is no chance. */
export function knownThrough<K extends string>({
  cells,
  dataThrough,
  today,
}: ExpectedInput<K>): Record<K, PlainDate> {
  const histories = historiesOf(cells)
  const through = (kind: K): PlainDate => {
    const last = dataThrough[kind]
    const history = histories.get(kind)?.all
    if (last === null || !history || last >= today) return today
    const usual = usualFrom(history.counts, history.positionOf(monthOf(last)))
    if (!usual) return today
    const expected = monthsBetween(monthOf(addDays(last, 1)), monthOf(today)).map((month) => {
      const from = month === monthOf(last) ? addDays(last, 1) : firstOf(month)
      const to = month === monthOf(today) ? today : lastOf(month)
      return (usual.in(history.positionOf(month)) * (daysBetween(from, to) + 1)) / daysOf(month)
    })
    return chanceOfSilence(expected, usual.variation) < LEAST_CHANCE ? last : today
  }
  return Object.fromEntries(kindsOf(dataThrough).map((kind) => [kind, through(kind)])) as Record<K, PlainDate>
}
