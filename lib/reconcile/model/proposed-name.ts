import { type PlainDate, showDate } from '../../dates'
import { type CriterionPlace, isAmong } from '../../scoring/criteria'
import { type ComparedFigures, figureName } from './compared-figures'

type Asked = {
  /** The number that is entered first. */
  first: CriterionPlace | null
  today: PlainDate
  /** Names of those that there are. */
  taken: readonly string[]
}

/** What a new reconciliation is called: by its number and day, and as no other of the list. */
export function proposedName(
  figures: Pick<ComparedFigures, 'places' | 'titleOf' | 'groupName'>,
  { first, today, taken }: Asked,
): string {
  const known = first && isAmong(figures.places, first)
  const name = `${known ? figureName(figures, first) : 'Partner Center'}, ${showDate(today)}`
  if (!taken.includes(name)) return name
  let at = 2
  while (taken.includes(`${name} (${at})`)) at += 1
  return `${name} (${at})`
}
