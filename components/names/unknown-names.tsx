import type { ListedName } from '@/lib/answers/record-names'
import { may, type Role } from '@/lib/auth/roles'
import { namesPage } from '@/lib/paths/data'
import { Note } from '../ui/note'
import { showCount, showNumber } from '../ui/show-count'

const says = (role: Role, names: number) => {
  if (!may(role, 'imports:write')) return 'See which'
  return names === 1 ? 'Say what it means' : 'Say what they mean'
}

/** On the overview: how many names of files count nowhere, and where they are told apart. */
export function UnknownNames({ slug, role, names }: { slug: string; role: Role; names: number }) {
  if (names === 0) return null
  return (
    <Note tone="unsure">
      {showCount(names, 'name')} in your files {names === 1 ? 'is' : 'are'} unknown: rows with{' '}
      {names === 1 ? 'it' : 'them'} count nowhere. <a href={namesPage.href({ slug })}>{says(role, names)}</a>
    </Note>
  )
}

const MOST_NAMED = 5

/** On an import: which of its names count nowhere, with their rows. */
export function UnknownNamesOf({
  slug,
  role,
  names,
}: {
  slug: string
  role: Role
  names: readonly ListedName[]
}) {
  if (names.length === 0) return null
  const named = names.slice(0, MOST_NAMED).map(({ name, rows }) => `${name} (${showCount(rows, 'row')})`)
  const more = names.length - named.length
  return (
    <Note tone="unsure">
      {names.length === 1 ? 'One name is' : `${showNumber(names.length)} names are`} unknown, and{' '}
      {names.length === 1 ? 'its' : 'their'} rows count nowhere: {named.join(', ')}
      {more > 0 && ` and ${showNumber(more)} more`}.{' '}
      <a href={namesPage.href({ slug })}>{says(role, names.length)}</a>
    </Note>
  )
}
