import { showMonth } from '@/lib/dates'
import { type AreaAddress, areaPage } from '@/lib/paths/solutions-partner'
import { showPoints } from '@/lib/programmes/solutions-partner/answer/show'
import type {
  AreaScore,
  CapabilityScore,
  MetricScore,
  TrackScore,
} from '@/lib/programmes/solutions-partner/score'
import { metricMissing, metricStatus } from '@/lib/programmes/solutions-partner/words/missing-words'
import { CATEGORIES, METRIC_NAMES, TRACK_NAMES } from '@/lib/programmes/solutions-partner/words/names'
import { reasonWords } from '@/lib/programmes/solutions-partner/words/reason-words'
import { sayValue } from '@/lib/programmes/solutions-partner/words/units'
import { add, type Rational, ZERO } from '@/lib/scoring/rational'
import { DataTable } from '../tables/data-table'
import { Icon } from '../ui/icon'
import { openerOf } from './opener-of'

type Props = { area: AreaScore; track: TrackScore; score: CapabilityScore; address: AreaAddress }

/** One track of an area: category by category what each metric has, and what it lacks. */
export function TrackPanel({ area, track, score, address }: Props) {
  const decides = track.id === area.track
  const heading = `track-${track.id}`
  return (
    <section className="panel stack" aria-labelledby={heading}>
      <div className="row">
        <h3 id={heading}>{TRACK_NAMES[track.id]}</h3>
        {area.tracks.length > 1 && (
          <span className={decides ? 'pill decides' : 'pill'}>{decides ? 'Decides' : 'For comparison'}</span>
        )}
        <span className="num">
          <b>{showPoints(track.score)}</b> / 100 points
        </span>
      </div>
      <DataTable
        name={`Metrics of ${TRACK_NAMES[track.id]}`}
        className="track-metrics"
        fold={false}
        groups={CATEGORIES.map(({ name, metrics }) =>
          groupOf(
            name,
            track.metrics.filter(({ id }) => metrics.includes(id)),
          ),
        )}
        keyOf={({ id }) => id}
        columns={[
          {
            name: 'Category',
            heads: true,
            of: (metric) => <MetricLink {...{ metric, track, address }} />,
            below: (metric) => aboutOf(metric, score.asOf),
          },
          {
            name: 'Progress',
            number: true,
            of: (metric) => sayValue(metric.value, metric.rule.formula),
            below: ({ month }) => month && showMonth(month),
          },
          { name: 'Maximum', number: true, of: ({ threshold, rule }) => sayValue(threshold, rule.formula) },
          {
            name: 'Points',
            number: true,
            of: (metric) => (
              <>
                <Icon name={metricStatus(metric)} /> {pointsOf(metric)}
              </>
            ),
          },
        ]}
      />
    </section>
  )
}

function groupOf(name: string, rows: readonly MetricScore[]) {
  const sum = (of: (metric: MetricScore) => Rational) => showPoints(rows.map(of).reduce<Rational>(add, ZERO))
  const has = rows.every(({ value }) => value === null) ? 'unknown' : sum(({ points }) => points)
  return { title: `${name}: ${has} of ${sum(({ max }) => max)} points`, rows }
}

function MetricLink({
  metric: { id },
  track,
  address,
}: { metric: MetricScore } & Pick<Props, 'track' | 'address'>) {
  const name = METRIC_NAMES[id]
  return (
    <a
      id={openerOf(track.id, id)}
      href={areaPage.href({ ...address, details: id, track: track.id })}
      aria-label={`View details of ${name}, ${TRACK_NAMES[track.id]}`}
    >
      {name}
    </a>
  )
}

/** Why there is nothing, else what is lacking. */
function aboutOf(metric: MetricScore, asOf: string): string {
  const reason = reasonWords(metric, asOf)
  return reason ? `${reason.says} ${reason.todo}` : metricMissing(metric)
}

const pointsOf = ({ value, points, max }: MetricScore): string =>
  `${value === null ? 'unknown' : showPoints(points)} of ${showPoints(max)}`
