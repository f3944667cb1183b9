import { addDays, daysBetween, nextAnniversary, type PlainDate } from '../../../dates'
import { AREAS, type AreaId } from '../../../programmes/solutions-partner/areas'
import type { QualifiedWithin } from '../judged'
import { renewalAt } from '../lifecycle'
import type { BenefitsOption, LegacyLevel } from '../options'
import { type CompetencyId, competencyNamed, LAST_COMPETENCY_DAY } from './competencies'
import { type Fee, feeOn } from './fees'
import { OFFERS, type Offer } from './offers'

/** What an organization keeps of its competencies, of its choices and of what it pays. */
export type LegacyRecord = {
  /** As held on 30 September 2022, each once. */
  competencies: readonly { competency: CompetencyId; level: LegacyLevel }[]
  /** One for an anniversary, oldest first. */
  choices: readonly { anniversary: PlainDate; option: BenefitsOption }[]
  fees: readonly { option: BenefitsOption; amountCents: number; currency: string }[]
}

export type OfferAt = { offer: Offer; mayTake: boolean; why: string; fee: Fee | null }

/** An anniversary: what was taken at it, and what could be. */
export type ChoiceAt = { anniversary: PlainDate; taken: BenefitsOption | null; offers: readonly OfferAt[] }

export type LegacyStanding = {
  /** The higher of the levels held; null: there was no competency. */
  level: LegacyLevel | null
  /** Areas to which the competencies map, in the order of AREAS. */
  areas: readonly AreaId[]
  /** Whether legacy benefits are held on the day; null: what was taken, or the anniversary, is not recorded. */
  holds: boolean | null
  /** The last day before the next choice ends; null: no anniversary is known. */
  until: PlainDate | null
  /** The anniversary from which on they cannot be taken any more; null: they can, or there was no competency. */
  lostOn: PlainDate | null
  /** The choice to make: that of an anniversary of which the days to renew go on and none is recorded, else the next. */
  due: ChoiceAt | null
  /** From the first after 30 September 2022 to the next one, oldest first; none where no anniversary is known. */
  anniversaries: readonly ChoiceAt[]
}

type Asked = {
  /** The first day that may be an anniversary; left out: the first after competencies ended. */
  since?: PlainDate
  /** Whether an area is held or qualified today. */
  qualified?: QualifiedWithin['answer']
}

/** Where the legacy of an organization stands on a day. @param shared see sharedAnniversary */
export function legacyOn(
  record: LegacyRecord,
  shared: PlainDate | null,
  today: PlainDate,
  { since = addDays(LAST_COMPETENCY_DAY, 1), qualified = 'unknown' }: Asked = {},
): LegacyStanding {
  const level = levelOf(record)
  const days = shared === null ? [] : anniversariesUpTo(shared, since, today)
  const taken = (day: PlainDate) =>
    record.choices.find(
      ({ anniversary }) => isNear(anniversary, day) && (day > today || anniversary <= today),
    )?.option ?? null
  const lostOn = level && (days.find((day) => day <= today && LOSES.includes(taken(day))) ?? null)
  const isDue = (day: PlainDate) => day > today || (taken(day) === null && closesOn(day) >= today)
  const at = days.findIndex(isDue)
  const last = days[at - 1]
  const all = days.map((day, where) => ({
    anniversary: day,
    taken: taken(day),
    offers: OFFERS.map((offer) => ({
      offer,
      ...mayTake(offer, day, {
        ...{ level, lostOn, today, qualified },
        after: where > 0 ? taken(days[where - 1] ?? day) : null,
      }),
      fee: feeOn(offer.id, day, level),
    })),
  }))
  const due = all[at] ?? null
  return {
    level,
    areas: AREAS.filter((area) => mapsTo(record, area)),
    holds:
      level !== null &&
      lostOn === null &&
      holdsAfter(last, last === undefined ? null : taken(last), shared !== null),
    until: due && (due.anniversary > today ? due.anniversary : closesOn(due.anniversary)),
    lostOn,
    due,
    anniversaries: all,
  }
}

/** The last day on which one may still choose; benefits go on until then (page on renewing, "Renewal"). */
const closesOn = (day: PlainDate): PlainDate => renewalAt(AREAS[0], day)?.closes ?? day

/** @param last the anniversary at which was chosen last; undefined: none has come, or none is known */
function holdsAfter(last: PlainDate | undefined, taken: BenefitsOption | null, isKnown: boolean) {
  if (!isKnown) return null
  if (last === undefined) return true
  const until = OFFERS.find(({ id }) => id === 'legacy')?.until
  // What is not recorded is not known, as long as it could be taken.
  return taken === null && !(until && until < last) ? null : taken === 'legacy'
}

/** Whoever takes neither gives the legacy benefits up (seed 002, "My competency renewal is before September 30, 2022"). */
const LOSES: readonly (BenefitsOption | null)[] = ['action-pack', 'none']

export const mapsTo = ({ competencies }: LegacyRecord, area: string): boolean =>
  competencies.some(({ competency }) => competencyNamed(competency)?.areas.some((one) => one === area))

const levelOf = ({ competencies }: LegacyRecord): LegacyLevel | null =>
  competencies.some(({ level }) => level === 'gold') ? 'gold' : (competencies[0]?.level ?? null)

/** A late renewal moves an anniversary by a month at most. */
const NEAR_DAYS = 45
const isNear = (one: PlainDate, other: PlainDate) => Math.abs(daysBetween(one, other)) <= NEAR_DAYS

/** More than anybody looks back, so that no list is endless. */
const MOST_ANNIVERSARIES = 50

function anniversariesUpTo(shared: PlainDate, since: PlainDate, today: PlainDate): PlainDate[] {
  const days: PlainDate[] = []
  let day = nextAnniversary(shared, since)
  while (days.length < MOST_ANNIVERSARIES) {
    days.push(day)
    if (day > today) break
    day = nextAnniversary(shared, addDays(day, 1))
  }
  return days
}

type At = Pick<LegacyStanding, 'level' | 'lostOn'> & {
  today: PlainDate
  qualified: QualifiedWithin['answer']
  /** What was taken at the anniversary before. */
  after: BenefitsOption | null
}

function mayTake(
  { id, name, until }: Offer,
  day: PlainDate,
  { level, lostOn, today, qualified, after }: At,
): Pick<OfferAt, 'mayTake' | 'why'> {
  // Who does not qualify at the anniversary may retain legacy benefits only (seed 002, "What is the process?").
  if (id === 'designation' && day <= today && closesOn(day) >= today && qualified === 'no')
    return { mayTake: false, why: 'No designation is held, and no area is qualified.' }
  if (id === 'designation' && closesOn(day) >= today)
    return { mayTake: true, why: 'Only if an area is qualified at that anniversary.' }
  if (id === 'legacy' && level === null)
    return { mayTake: false, why: 'No competency of 30 September 2022 is recorded.' }
  if (id === 'legacy' && lostOn !== null && lostOn < day)
    return { mayTake: false, why: 'The legacy benefits were given up, for good.' }
  if (until !== null && until < day)
    return { mayTake: false, why: `${name} could be bought up to 21 January 2025.` }
  if (id === 'legacy' && after === 'designation')
    return {
      mayTake: true,
      why: 'No document says whether they may be taken again after designation benefits.',
    }
  return { mayTake: true, why: '' }
}
