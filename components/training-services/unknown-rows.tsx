import { may, type Role } from '@/lib/auth/roles'
import { KIND_WORDS } from '@/lib/line-items/model/kind-words'
import type { Kind } from '@/lib/line-items/model/kinds'
import { cataloguePage } from '@/lib/paths/data'
import type { Qualification } from '@/lib/scoring/qualification'

export const unknownOf = ({ unknown }: Qualification, kind: Kind) =>
  unknown.filter((item) => item.kind === kind)

type Props = {
  qualification: Qualification
  slug: string
  role: Role
  /** Of these line items only. */
  kind?: Kind
}

/** Says that rows of courses or exams that nobody knows do not count, and leads to where they are added. */
export function UnknownRows({ qualification, slug, role, kind }: Props) {
  const items = kind ? unknownOf(qualification, kind) : qualification.unknown
  const rows = items.reduce((sum, item) => sum + item.rows, 0)
  if (rows === 0) return null
  const noun = kind && KIND_WORDS[kind].item
  const [one, many] = noun ? [noun, `${noun}s`] : ['course or exam', 'courses and exams']
  return (
    <p className="small">
      {rows === 1 ? `1 row of an unknown ${one} does` : `${rows} rows of unknown ${many} do`} not count:{' '}
      <a href={cataloguePage.href({ slug }, '#unknown')}>
        {may(role, 'catalogue:write') ? 'add them' : 'see which'}
      </a>
    </p>
  )
}
