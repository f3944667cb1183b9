import { showDate } from '@/lib/dates'
import type { Overview } from '@/lib/insight/overview'
import type { Criterion } from '@/lib/scoring/criterion'
import { missing } from '@/lib/scoring/missing'
import { ScoreLine } from '../charts/score-line'
import { ProgressBar } from '../ui/progress-bar'
import { StatusPill } from '../ui/status'
import { AtLeast } from './at-least'
import { Score } from './score'

type Props = {
  criterion: Criterion
  overview: Overview
  /** Everything behind the number; `opener`: the id of what opens it, to which focus returns. */
  href: string
  opener: string
  /** What leaves the window next. */
  leavingHref: string
}

/** One metric, with one way to what is behind it. */
export function CriterionCard({ criterion, overview, href, opener, leavingHref }: Props) {
  const { title, where } = criterion.words
  const official = overview.chosen.view === 'official' && overview.dataThrough !== null
  return (
    <article className="card">
      <h3>{title}</h3>
      <StatusPill status={criterion.status} />
      <Score criterion={criterion} lead={<AtLeast criterion={criterion} overview={overview} />} />
      <ProgressBar criterion={criterion} />
      <ScoreLine points={overview.recent().get(criterion.id) ?? []} />
      <p>{missing(criterion)}</p>
      {official && <AtNextRefresh {...{ criterion, overview, leavingHref }} />}
      <a
        className="more"
        href={href}
        id={opener}
        aria-label={`View details of ${title.toLowerCase()}${where(criterion.group)}`}
      >
        View details
      </a>
    </article>
  )
}

/** What the number becomes by itself. */
function AtNextRefresh({ criterion, overview, leavingHref }: Omit<Props, 'href' | 'opener'>) {
  const { on, criteria } = overview.change()
  const next = criteria.find(({ id }) => id === criterion.id)
  if (!next) return null
  const { after, left, entered } = next
  return (
    <p className="small">
      {`On ${showDate(on)}: `}
      <a href={leavingHref} className="nums">
        {after.display}
      </a>
      {` (${after.unit.moves(left, entered)})`}
    </p>
  )
}
