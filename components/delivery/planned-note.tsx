import type { PlannedJson } from '@/lib/answers/planned'
import { classesPage } from '@/lib/paths/delivery'
import { Note } from '../ui/note'

type Props = { slug: string; planned: PlannedJson | null; more: string }

/** What planned classes bring: an estimate, marked as one. */
export const PlannedNote = ({ slug, planned, more }: Props) =>
  planned && (
    <Note>
      <p>
        <span className="unsure">Planned</span> {planned.text} {more}{' '}
        <a href={classesPage.href({ slug, status: 'planned' })}>Planned classes</a>
      </p>
    </Note>
  )
