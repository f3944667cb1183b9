import type { Role } from '@/lib/auth/roles'
import type { Capability } from '@/lib/programmes/solutions-partner/capability'
import type { AreaScore } from '@/lib/programmes/solutions-partner/score'
import { missingFiles } from '@/lib/programmes/solutions-partner/words/missing-files'
import { MissingData } from '../programme/missing-data'

type Props = {
  capability: Pick<Capability, 'score' | 'families' | 'counts'>
  /** Those that the page shows. */
  areas: readonly AreaScore[]
  slug: string
  role: Role
}

/** Files without the months that count. */
export function MissingMonths({ capability, areas, slug, role }: Props) {
  return <MissingData {...{ slug, role }} texts={missingFiles(capability, areas)} />
}
