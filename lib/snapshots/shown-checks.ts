import { showDate } from '../dates'
import { placeName } from '../scoring/place-name'
import { version } from '../version'
import type { CheckedSnapshot } from './check-snapshot'

/** A question that anybody can ask of a snapshot at any time. `plain`: that it does not hold is nothing wrong. */
export type Check = { holds: boolean; plain?: boolean; text: string }

export const HASH = (holds: boolean): Check => ({
  holds,
  text: holds
    ? 'Unchanged since it was written: its hash matches.'
    : 'Its hash does not match: it was changed in the database. Do not rely on it.',
})

/** What comes of three questions now. */
export function checksOf(checked: CheckedSnapshot): Check[] {
  const { snapshot, intact, recomputed, walk } = checked
  const equal = walk.steps.every(({ effects }) => effects.length === 0)
  return [
    HASH(intact),
    {
      holds: recomputed.same,
      text: recomputed.same
        ? `Laurel ${version} calculates the same result from the same input.`
        : `Laurel ${version} calculates another result from the same input than Laurel ${snapshot.version} did: ${others(checked)}.`,
    },
    {
      holds: equal,
      plain: true,
      text: equal
        ? 'With what is known today, the result for the same date is the same.'
        : 'With what is known today, the result for the same date differs. The causes are below and add up exactly.',
    },
  ]
}

function others({ recomputed: { differences }, walk }: CheckedSnapshot): string {
  if (differences.length === 0) return 'a status'
  return differences
    .map(
      ({ metric, area, stored, recomputed }) =>
        `${placeName(walk.to.programme, { metric, area })} ${stored.display} → ${recomputed.display}`,
    )
    .join(', ')
}

/** What the result itself says of what it was made from. */
export function factsOf({ result, input, ruleSet }: CheckedSnapshot['snapshot']): [string, string][] {
  const { window, dataThrough } = result
  return [
    ['Window', `${showDate(window.from)} – ${showDate(window.to)}`],
    ['Data through', dataThrough ? showDate(dataThrough) : 'none yet'],
    ['Rule set', `${ruleSet}${input.overrides.length > 0 ? ', with own values' : ''}`],
  ]
}
