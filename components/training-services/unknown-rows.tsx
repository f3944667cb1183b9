import type { Kind } from '@/lib/line-items/model/kinds'
import { cataloguePage } from '@/lib/paths/data'
import { KIND_WORDS } from '@/lib/programmes/training-services/kind-words'
import type { Metric } from '@/lib/programmes/training-services/kinds'
import { kindOfMetric } from '@/lib/programmes/training-services/metrics'
import type { Qualification } from '@/lib/scoring/qualification'

export const unknownOf = ({ unknown }: Qualification, kind: Kind) =>
  unknown.filter((item) => item.kind === kind)

/** Says that rows of courses or exams in no catalogue do not count, and leads to where they are added. */
export function UnknownRows(props: { qualification: Qualification; metric: Metric; slug: string }) {
  const kind = kindOfMetric(props.metric)
  const rows = unknownOf(props.qualification, kind).reduce((sum, item) => sum + item.rows, 0)
  if (rows === 0) return null
  const noun = `${KIND_WORDS[kind].item}s`
  return (
    <p className="small">
      {rows === 1 ? '1 row' : `${rows} rows`} of unknown {noun} {rows === 1 ? 'does' : 'do'} not count:{' '}
      <a href={cataloguePage.href({ slug: props.slug }, '#unknown')}>add them</a>
    </p>
  )
}
