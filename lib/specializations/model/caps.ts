import { type PlainDate, showDate } from '../../dates'
import type { BenefitsOption } from '../../designations/model/options'
import type { SpecializationLine } from './lines'
import { holdableNamed, nowOf } from './mapping'
import { BENEFIT_CAPS, type BenefitCap } from './renewals'

/** `brings`: how many of those held bring incremental benefits on the day; null: which benefits run is not known. */
export type CapCount = BenefitCap & { held: number; brings: number | null }

/** Which benefits run on a day: incremental ones stand on those of a designation alone. */
export type RunningBenefits = { kind: BenefitsOption | null; says: string }

type Choices = {
  /** null: there was no competency. */
  level: string | null
  /** Oldest first, the next one last. */
  anniversaries: readonly { anniversary: PlainDate; taken: BenefitsOption | null }[]
}

/**
 * By the choice at the anniversary that was last: legacy benefits run on until the next one, and before the first those of
 * the competency (FAQ of 2022, "Can I receive benefits associated with specializations and expert programs before my
 * renewal date?"). Without a competency the purchase brings those of a designation at once (the same, "My competency
 * renewal is before September 30, 2022").
 */
export function runningBenefits(
  { level, anniversaries }: Choices,
  designationHeld: boolean,
  today: PlainDate,
): RunningBenefits {
  if (!designationHeld)
    return {
      kind: 'none',
      says: 'No designation is held, and benefits of specializations come with one only.',
    }
  const last = anniversaries.findLast(({ anniversary }) => anniversary <= today)
  const next = anniversaries.find(({ anniversary }) => anniversary > today)
  const until = next ? `until the anniversary of ${showDate(next.anniversary)}` : 'until the next anniversary'
  if (!last && level !== null && next)
    return { kind: 'legacy', says: `Legacy benefits run ${until}: no specialization brings benefits before.` }
  const at = last && `at the anniversary of ${showDate(last.anniversary)}`
  if (at && last.taken === 'designation')
    return {
      kind: 'designation',
      says: `Designation benefits were taken ${at}: a specialization earned since brings its benefits at once, ${until}.`,
    }
  if (at && last.taken === 'legacy')
    return {
      kind: 'legacy',
      says: `Legacy benefits were taken ${at}: no specialization brings benefits ${until}.`,
    }
  if (at && last.taken !== null)
    return {
      kind: last.taken,
      says: `No designation benefits were taken ${at}: no specialization brings benefits ${until}.`,
    }
  if (level === null)
    return {
      kind: 'designation',
      says: 'No competency is recorded, so the benefits of a designation run since its purchase: a specialization earned then brings its benefits at once.',
    }
  return {
    kind: null,
    says: at
      ? `Which benefits were taken ${at} is not recorded.`
      : 'No anniversary is known, so neither is which benefits run.',
  }
}

/** How many of each category are held, and how many bring incremental benefits: what became one counts once. */
export const capCounts = (
  lines: readonly SpecializationLine[],
  { kind }: RunningBenefits,
  today: PlainDate,
): CapCount[] =>
  BENEFIT_CAPS.map((cap) => {
    const mine = lines.filter(
      ({ record, state, category }) => record && state !== 'lost' && category === cap.category,
    )
    const held = new Set(mine.map(({ key }) => asNow(key, today))).size
    return {
      ...cap,
      held,
      brings: kind === null ? null : kind === 'designation' ? Math.min(held, cap.most) : 0,
    }
  })

const asNow = (key: string, today: PlainDate): string => {
  const id = holdableNamed(key)
  return id ? nowOf(id, today) : key
}
