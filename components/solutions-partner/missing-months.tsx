import { may, type Role } from '@/lib/auth/roles'
import { importsPage } from '@/lib/paths/data'
import type { Capability } from '@/lib/programmes/solutions-partner/capability'
import type { AreaScore } from '@/lib/programmes/solutions-partner/score'
import { dataGaps } from '@/lib/programmes/solutions-partner/words/data-gaps'
import { Note } from '../ui/note'

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
  if (texts.length === 0) return null
  return (
    <Note tone="unsure">
      <b>{texts.length === 1 ? 'Data is missing.' : 'Data is missing:'}</b>
      <ul className="list">
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p>
        <a href={importsPage.href({ slug })}>
          {may(role, 'imports:write') ? 'Import what is missing' : 'See what has been imported'}
        </a>
      </p>
    </Note>
  )
}
