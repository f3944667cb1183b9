import type { AreaJson, CapabilityScoreJson, MetricJson } from '../../../answers/capability-score'
import { showMonth } from '../../../dates'
import { areaName } from '../../solution-areas'
import { leastMark } from '../rules/least-points'
import type { RuleSet } from '../rules/shape'
import { FAMILY_NAMES, METRIC_NAMES, STATUS_WORDS, TRACK_NAMES } from '../words/names'
import type { IssuedInput } from './issued'

type Issued = { id: number; result: CapabilityScoreJson; input: IssuedInput; ruleSet: RuleSet }

/** A result that was issued, beside the same date by what is known now. */
export function reissued({ id, result, input, ruleSet }: Issued, now: CapabilityScoreJson) {
  const lines = linesOf(result, now, ruleSet)
  return {
    facts: [
      ['Rule set', ruleSet.id] as const,
      ['Market', input.market] as const,
      ...input.families.map(
        ({ family, month }) => [FAMILY_NAMES[family], month ? showMonth(month) : 'no figures'] as const,
      ),
      ['Certified people', String(input.counts.people)] as const,
    ],
    figures: lines.map(({ area, track, metric, benchmark, issued, present, status }) => ({
      id: `${area} ${metric}`,
      name:
        metric === null
          ? `${areaName(area)} (${TRACK_NAMES[track]})`
          : `${areaName(area)}: ${METRIC_NAMES[metric].toLowerCase()}`,
      benchmark,
      display: issued.display,
      status: status === 'qualified' ? ('completed' as const) : status,
      ...(metric === null && { word: STATUS_WORDS[status] }),
      today: present?.display ?? null,
    })),
    present: {
      same: lines.every(({ issued, present }) => issued.display === present?.display),
      areas: now.areas.map((area) => ({
        id: area.id,
        track: area.track,
        score: area.score,
        status: area.status,
      })),
    },
    table: tableOf(id, lines),
  }
}

type Shown = { display: string; points: number }
type Line = {
  area: AreaJson['id']
  track: AreaJson['track']
  /** null: the whole area. */
  metric: MetricJson['id'] | null
  benchmark: string
  status: AreaJson['status']
  issued: Shown
  present: Shown | null
}

/** Each area, and the metrics of the track that decided when it was issued, in that track also today. */
const linesOf = (issued: CapabilityScoreJson, now: CapabilityScoreJson, rules: RuleSet): Line[] =>
  issued.areas.flatMap((area) => {
    const present = now.areas.find(({ id }) => id === area.id)
    const metricsIn = (one: AreaJson | undefined) =>
      one?.tracks.find(({ id }) => id === area.track)?.metrics ?? []
    const of = { area: area.id, track: area.track }
    const whole = ({ display, score }: AreaJson): Shown => ({ display, points: score })
    return [
      {
        ...of,
        metric: null,
        benchmark: rules.qualifiedFrom.value,
        status: area.status,
        issued: whole(area),
        present: present ? whole(present) : null,
      },
      ...metricsIn(area).map((metric) => ({
        ...of,
        metric: metric.id,
        benchmark: leastMark(rules.decisions),
        status: statusOf(metric),
        issued: metric,
        present: metricsIn(present).find(({ id }) => id === metric.id) ?? null,
      })),
    ]
  })

const statusOf = ({ points, max }: MetricJson): 'not_started' | 'in_progress' | 'qualified' =>
  points === 0 ? 'not_started' : points >= max ? 'qualified' : 'in_progress'

const tableOf = (id: number, rows: readonly Line[]) => ({
  name: `snapshot-${id}`,
  rows,
  columns: [
    { name: 'solution_area', of: ({ area }: Line) => area },
    { name: 'track', of: ({ track }: Line) => track },
    { name: 'metric', of: ({ metric }: Line) => metric },
    { name: 'benchmark', of: ({ benchmark }: Line) => benchmark },
    { name: 'score', of: ({ issued }: Line) => issued.points },
    { name: 'display', of: ({ issued }: Line) => issued.display },
    { name: 'status', of: ({ status, metric }: Line) => (metric === null ? status : null) },
    { name: 'score_now', of: ({ present }: Line) => present?.points ?? null },
  ],
})
