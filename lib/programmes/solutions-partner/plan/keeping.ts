import { addDays, type PlainDate, showDate } from '../../../dates'
import { listed } from '../../../text/lists'
import type { Judged } from '../figures/skills'
import { type Lapse, poolsIn } from '../lapses'
import type { AreaScore, Organization } from '../score'
import { certificationName } from '../words/certification-names'
import { decidingOf } from '../words/missing-words'
import type { Called } from './lever'

/** Certifications that end on one day, and the last day on which they count. */
export type Keeping = { lapse: Lapse; by: PlainDate; ending: readonly Judged[] }

/** What an area loses within three months if nobody renews, the first first. */
export function keepingOf(area: AreaScore, { skills }: Organization, lapses: readonly Lapse[]): Keeping[] {
  const entries = decidingOf(area).metrics.flatMap(({ rule }) =>
    poolsIn(rule.formula).flatMap(({ certifications }) => certifications),
  )
  return lapses
    .filter((lapse) => lapse.area === area.id)
    .map((lapse) => {
      const by = addDays(lapse.on, -1)
      const ending = skills
        .judged(entries, by)
        .filter(
          ({ why, expiresOn, leftOn, entry }) =>
            why === null && (expiresOn === by || entry.countsTo === by || leftOn === lapse.on),
        )
      return { lapse, by, ending: distinct(ending) }
    })
}

const distinct = (all: readonly Judged[]): Judged[] => [
  ...new Map(all.map((one) => [`${one.person} ${one.certification}`, one])).values(),
]

/** `Renew Azure Data Engineer Associate of MC-7126 by 8 Dec 2026`. */
export function keepingWords({ by, ending }: Keeping, called: Called): string {
  const renewed = ending.filter(({ expiresOn }) => expiresOn === by)
  const names = (some: readonly Judged[]) =>
    listed([...new Set(some.map(({ certification }) => certificationName(certification)))])
  const people = (some: readonly Judged[]) => {
    const ids = [...new Set(some.map(({ person }) => person))]
    const named = ids.flatMap((id) => called.person(id) ?? [])
    return named.length === ids.length
      ? listed(named)
      : `${ids.length} ${ids.length === 1 ? 'person' : 'people'}`
  }
  if (renewed.length > 0) return `Renew ${names(renewed)} of ${people(renewed)} by ${showDate(by)}`
  const retired = ending.filter(({ entry }) => entry.countsTo === by)
  if (retired.length > 0)
    return `${names(retired)} is retired and counts until ${showDate(by)}: ${people(retired)} can earn another certification instead`
  return `${people(ending)} will have left after ${showDate(by)}`
}
