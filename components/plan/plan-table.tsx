import { showDate } from '@/lib/dates'
import { areaName } from '@/lib/programmes/training-services/kinds'
import { METRIC } from '@/lib/programmes/training-services/metrics'
import type { PlanLine } from '@/lib/programmes/training-services/plan/line'
import type { Plan } from '@/lib/programmes/training-services/plan/plan'
import { nearestArea, stepsOf } from '@/lib/programmes/training-services/plan/steps'
import { perWeek, type TimeLeft } from '@/lib/programmes/training-services/plan/time-left'
import { alternatives, leastPhrase } from '@/lib/programmes/training-services/plan/words'
import type { Criterion } from '@/lib/scoring/criterion'
import { DataTable } from '../tables/data-table'
import { StatusPill } from '../ui/status'
import { gapWords } from './gap-words'
import type { PlanAddresses } from './plan-addresses'

type Props = { plan: Plan; to: PlanAddresses }

export function PlanTable({ plan: { lines, asOf, time }, to }: Props) {
  const nearest = nearestArea(lines)
  const done = nearest?.way === null && nearest.area ? `, and ${areaName(nearest.area)} is` : ''
  return (
    <DataTable
      className="plan"
      name={`Each criterion now, on ${showDate(asOf)} if nothing more comes in, and the least that completes it`}
      groups={[
        { title: 'Base criteria: all three', rows: lines.filter(({ area }) => area === null) },
        { title: `Solution areas: one is enough${done}`, rows: lines.filter(({ area }) => area !== null) },
      ]}
      keyOf={({ metric, area }) => `${metric} ${area}`}
      columns={[
        {
          name: 'Criterion',
          heads: true,
          of: ({ metric, area }) => (area ? areaName(area) : METRIC[metric].words.title),
          below: (line) =>
            line === nearest && line.statusAhead === 'in_progress'
              ? 'Nearest: the fewest surveys'
              : benchmark(line),
        },
        { name: 'Now', number: true, of: (line) => <Now line={line} to={to} /> },
        {
          name: (
            <>
              {showDate(asOf)}
              <small>if nothing comes in</small>
            </>
          ),
          label: showDate(asOf),
          number: true,
          of: (line) => <Ahead {...{ line, to, asOf }} />,
        },
        { name: 'Gap', number: true, of: (line) => inLines(gapWords(line)) },
        { name: 'Least that closes it', label: 'Least', of: (line) => <Least line={line} to={to} /> },
        { name: 'Or', of: (line) => inLines(alternatives(line)) },
        { name: 'Per week', number: true, of: (line) => pacesOf(line, time) },
      ]}
    />
  )
}

const inLines = (texts: readonly string[]) => texts.map((text) => <span key={text}>{text}</span>)

const pacesOf = (line: PlanLine, time: TimeLeft) =>
  stepsOf(line)
    ?.map(({ amount }) => perWeek(amount, time))
    .join(' + ')

type CellProps = { line: PlanLine; to: PlanAddresses }

const Now = ({ line: { metric, area, now, average, statusNow }, to }: CellProps) => (
  <>
    <Figure of={now} href={to.now(metric, area)} name="now" />
    {average && <Figure of={average.now} href={to.now('average-response-score', area)} name="now" />}
    <StatusPill status={statusNow} />
  </>
)

function Ahead({ line, to, asOf }: CellProps & { asOf: string }) {
  const { metric, area, ahead, average, statusNow, statusAhead } = line
  const name = `on ${showDate(asOf)}`
  return (
    <>
      <Figure of={ahead} href={to.ahead(metric, area)} name={name} />
      {average && <Figure of={average.ahead} href={to.ahead('average-response-score', area)} name={name} />}
      <StatusPill status={statusAhead} />
      {statusNow === 'completed' && statusAhead !== 'completed' && (
        <span className="unsure">falls below</span>
      )}
    </>
  )
}

function Least({ line, to }: CellProps) {
  const steps = stepsOf(line)
  return (
    <>
      {leastPhrase(line)}{' '}
      {steps !== null && steps.length > 0 && (
        <a className="id noprint" href={to.whatIf(steps)}>
          Simulate<span className="sr"> {leastPhrase(line)}</span>
        </a>
      )}
    </>
  )
}

function Figure({ of, href, name }: { of: Criterion; href: string; name: string }) {
  const title = `${of.words.title.toLowerCase()}${of.words.where(of.group)}`
  return (
    <a href={href} aria-label={`${of.display}: ${title} ${name}, and why`}>
      {of.display}
    </a>
  )
}

function benchmark({ ahead, average }: PlanLine): string {
  const needed = [ahead, average?.ahead].flatMap((one) => one?.threshold?.value ?? [])
  return needed.length === 0 ? '' : `at least ${needed.join(' at ')}`
}
