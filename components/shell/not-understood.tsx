import type { Unread } from '@/lib/paths/address'
import { Note } from '../ui/note'

/** What a page shows where the address says nothing of it that can be read; where nothing stands here, it is left out. */
const INSTEAD: Readonly<Record<string, string>> = {
  as_of: 'the score of today is shown',
  view: 'the score of today is shown',
  rule_set: 'the rules of the date are shown',
  page: 'the first page is shown',
  after: 'the first page is shown',
  before: 'the first page is shown',
  sort: 'the usual order is shown',
  dir: 'the usual order is shown',
  refresh: 'the next refresh is shown',
  metric: 'the first criterion is shown',
  criterion: 'the first criterion is shown',
  why: 'the first difference is shown',
  details: 'no details are open',
  track: 'the track that decides is shown',
  months: 'all months are shown',
  upload: 'no file of yours waits under it: it was published or removed, or is older than a day',
}
const MOST = 40

/** One line above a page for what its address says and nobody can read, and what stands there instead. */
export function NotUnderstood({ said }: { said: readonly Unread[] }) {
  if (said.length === 0) return null
  return (
    <div className="unread">
      <Note>
        Not understood in the address:{' '}
        {said
          .map(({ name, value }) => `${name} “${shownText(value)}” (${INSTEAD[name] ?? 'left out'})`)
          .join(', ')}
        .
      </Note>
    </div>
  )
}

const shownText = (value: string): string => {
  const plain = value.replace(/\p{C}/gu, '�')
  return plain.length > MOST ? `${plain.slice(0, MOST)} …` : plain
}
