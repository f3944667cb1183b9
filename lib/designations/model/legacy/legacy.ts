import { addDays, daysBetween, nextAnniversary, type PlainDate } from '../../../dates'
import { AREAS, type AreaId } from '../../../programmes/solutions-partner/areas'
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
  /** Whether legacy benefits are held on the day, as far as choices were recorded. */
  holds: boolean
  /** The anniversary from which on they cannot be taken any more; null: they can, or there was no competency. */
  lostOn: PlainDate | null
  /** From the first after 30 September 2022 to the next one, oldest first; none where no anniversary is known. */
  anniversaries: readonly ChoiceAt[]
}

/** Where the legacy of an organization stands on a day. @param shared see sharedAnniversary */
export function legacyOn(record: LegacyRecord, shared: PlainDate | null, today: PlainDate): LegacyStanding {
  const level = levelOf(record)
  const days = shared === null ? [] : anniversariesUpTo(shared, today)
  const taken = (day: PlainDate) =>
    record.choices.find(({ anniversary }) => isNear(anniversary, day))?.option ?? null
  const lostOn = level && (days.find((day) => day <= today && LOSES.includes(taken(day))) ?? null)
  const past = days.filter((day) => day <= today)
  const last = past.at(-1)
  return {
    level,
    areas: AREAS.filter((area) => mapsTo(record, area)),
    holds: level !== null && (last === undefined ? shared !== null : taken(last) === 'legacy'),
    lostOn,
    anniversaries: days.map((day) => ({
      anniversary: day,
      taken: taken(day),
      offers: OFFERS.map((offer) => ({
        offer,
        ...mayTake(offer, day, { level, lostOn }),
        fee: feeOn(offer.id, day, level),
      })),
    })),
  }
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

function anniversariesUpTo(shared: PlainDate, today: PlainDate): PlainDate[] {
  const days: PlainDate[] = []
  let day = nextAnniversary(shared, addDays(LAST_COMPETENCY_DAY, 1))
  while (days.length < MOST_ANNIVERSARIES) {
    days.push(day)
    if (day > today) break
    day = nextAnniversary(shared, addDays(day, 1))
  }
  return days
}

function mayTake(
  { id, name, until }: Offer,
  day: PlainDate,
  { level, lostOn }: Pick<LegacyStanding, 'level' | 'lostOn'>,
): Pick<OfferAt, 'mayTake' | 'why'> {
  if (id === 'legacy' && level === null)
    return { mayTake: false, why: 'No competency of 30 September 2022 is recorded.' }
  if (id === 'legacy' && lostOn !== null && lostOn < day)
    return { mayTake: false, why: 'The legacy benefits were let go, for good.' }
  if (until !== null && until < day)
    return { mayTake: false, why: `${name} could be bought up to 21 January 2025.` }
  return { mayTake: true, why: '' }
}
