import type { Citation } from '../../programmes/solutions-partner/rules/cited'
import { sourceIn } from '../../programmes/solutions-partner/rules/documents'

const merged = (says: string): Citation & { says: string } => ({
  says,
  source: sourceIn('D23-merge', 'Understand the effects on programs and benefits'),
  standing: 'stated',
})

/** What becomes of designations and of what depends on them when two global accounts merge. */
export const ACCOUNT_MERGE: readonly (Citation & { says: string })[] = [
  {
    says: 'An organization with several global accounts may merge them; what happens then the FAQ of 2022 leaves to the documentation.',
    source: sourceIn(
      'FAQ22',
      'How are badges and benefits distributed between a partner global account and a location account?',
    ),
    standing: 'stated',
  },
  merged(
    'The account that invites stays the global account; the other one and its locations become its locations. This cannot be undone.',
  ),
  merged(
    'It has the designations of both, and of their anniversary dates the later one where both have a designation.',
  ),
  merged(
    'Both bundles of benefits go on until they would have ended; at the next renewal the two are one company.',
  ),
  merged('Specializations of both are retained; Azure Expert MSP with its benefits until its renewal.'),
  {
    says: 'Which anniversary a specialization has that both held no document says: record the earlier one until Partner Center shows it.',
    source: sourceIn('D23-merge', 'Understand the effects on programs and benefits'),
    standing: 'decision',
  },
]
