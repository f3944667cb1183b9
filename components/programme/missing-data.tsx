import { may, type Role } from '@/lib/auth/roles'
import { importsPage } from '@/lib/paths/data'
import { Note } from '../ui/note'

/** What has not come. */
export function MissingData({ texts, slug, role }: { texts: readonly string[]; slug: string; role: Role }) {
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
