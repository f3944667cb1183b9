import type { Role } from '@/lib/auth/roles'
import type { Capability } from '@/lib/programmes/solutions-partner/capability'
import type { AreaScore } from '@/lib/programmes/solutions-partner/score'
import { dataGaps } from '@/lib/programmes/solutions-partner/words/data-gaps'
import { MissingData } from '../programme/missing-data'

type Props = {
  capability: Pick<Capability, 'score' | 'families' | 'counts'>
  /** Those that the page shows. */
  areas: readonly AreaScore[]
  slug: string
  role: Role
}

/** Files without the months that count, said before any number. */
export function MissingMonths({ capability: { score, families, counts }, areas, slug, role }: Props) {
  const texts = dataGaps(families, areas, score.asOf).map(({ text }) => text)
  if (counts.certifications === 0)
    texts.push('No certifications have been imported: who holds what is unknown, and brings no points.')
  return <MissingData {...{ texts, slug, role }} />
}
