import type { PlainDate } from '../../dates'
import type { Citation } from '../../programmes/solutions-partner/rules/cited'
import { sourceIn } from '../../programmes/solutions-partner/rules/documents'
import { type DesignationId, TRAINING_DESIGNATION } from './designations'
import { type DesignationStatus, isHeld, type Origin } from './statuses'

/** How a designation is attained, by what the organization holds already. */
export type Way = {
  origin: Origin
  from: PlainDate
  when: string
  follows: string
} & Citation

const CITED: Citation = {
  source: sourceIn(
    'D23-pcs',
    'Scoring History: current membership, qualification criteria, purchase scenario',
  ),
  standing: 'stated',
}
const FROM = '2023-09-06'

/** The four ways of 2023; the first that applies. Who is enrolled in the area keeps it, whatever else it has. */
export const WAYS: readonly Way[] = [
  {
    origin: 'here',
    from: FROM,
    when: 'Enrolled in this area',
    follows: 'It stays so until the anniversary, whatever the score does; then it is renewed.',
    ...CITED,
  },
  {
    origin: 'elsewhere',
    from: FROM,
    when: 'Enrolled in another area',
    follows: 'Qualified is enough: Partner Center enrols it without a purchase, and no second fee is due.',
    ...CITED,
  },
  {
    origin: 'legacy',
    from: FROM,
    when: 'Legacy gold or silver benefits',
    follows:
      'Qualified is enough: Partner Center enrols it without a purchase; benefits are chosen at the anniversary.',
    ...CITED,
  },
  {
    origin: 'bought',
    from: FROM,
    when: 'None of these',
    follows: 'It is Qualified, and has to be bought in Partner Center to be a designation.',
    ...CITED,
  },
]

/**
 * How many of the six areas are held beside one. Training Services is none of them: it spares no area its purchase or
 * fee, nor does an area spare it one (seed 002, "each of the six").
 */
export const heldBeside = (
  designation: DesignationId,
  standings: readonly { designation: DesignationId; status: DesignationStatus }[],
): number =>
  designation === TRAINING_DESIGNATION
    ? 0
    : standings.filter(
        (other) =>
          other.designation !== designation &&
          other.designation !== TRAINING_DESIGNATION &&
          isHeld(other.status),
      ).length

/** Whether it takes a purchase: what is recorded of it goes before the way that applies, until it has lapsed. */
export const isBought = (
  { origin, lapsedOn }: { origin: Origin | null; lapsedOn: PlainDate | null },
  way: Way,
): boolean => ((lapsedOn === null && origin) || way.origin) === 'bought'

/** The way that applies. */
export function wayOf(has: { here: boolean; elsewhere: boolean; legacy: boolean }): Way {
  const found = WAYS.find(({ origin }) => origin === 'bought' || has[origin])
  if (!found) throw new Error('buying is left to everybody')
  return found
}
