import type { PlainDate } from '../../../dates'
import type { Cited } from '../../../programmes/solutions-partner/rules/cited'
import { sourceIn } from '../../../programmes/solutions-partner/rules/documents'
import type { BenefitsOption, LegacyLevel } from '../options'

/** A fee a year in whole US dollars; null: no document says it. */
export type Fee = Cited<number | null> & { from: PlainDate }

/** The fee of designations, one for all of them, oldest first. */
export const DESIGNATION_FEES: readonly Fee[] = [
  {
    from: '2022-10-03',
    value: 4730,
    source: sourceIn('FAQ22', 'What is the fee to attain a Solutions Partner designation?'),
    standing: 'stated',
    note: 'Local fees vary.',
  },
  {
    from: '2026-01-01',
    value: 4875,
    source: sourceIn('DIGEST26', 'Fee'),
    standing: 'uncertain',
    note: 'Second-hand, and from which day on is not known. Local fees vary.',
  },
]

const UNKNOWN: Fee = {
  from: '2022-10-03',
  value: null,
  source: sourceIn('FAQ22', 'What is the fee to attain a Solutions Partner designation?'),
  standing: 'inferred',
  note: 'No document that Laurel has names it: enter what you pay.',
}

/** What an option costs on a day; null: nothing is paid, or it is before the first fee. */
export function feeOn(option: BenefitsOption, day: PlainDate, level: LegacyLevel | null): Fee | null {
  if (option === 'none') return null
  // The fee of designations is that of the former gold competency.
  const isGold = option === 'designation' || (option === 'legacy' && level === 'gold')
  return (isGold ? DESIGNATION_FEES : [UNKNOWN]).findLast(({ from }) => from <= day) ?? null
}
