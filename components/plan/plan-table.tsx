import { showDate } from '@/lib/dates'
import { areaName } from '@/lib/kinds'
import { METRIC } from '@/lib/programmes/training-services/metrics'
import type { Criterion } from '@/lib/scoring/criterion'
import type { PlanLine } from '@/lib/scoring/plan/line'
import type { Plan } from '@/lib/scoring/plan/plan'
import { nearestArea, stepsOf } from '@/lib/scoring/plan/steps'
import { perWeek, type TimeLeft } from '@/lib/scoring/plan/time-left'
import { alternatives, leastPhrase } from '@/lib/scoring/plan/words'
import { StatusPill } from '../ui/status'
import { gapWords } from './gap-words'
import type { PlanAddresses } from './plan-addresses'

type Props = { plan: Plan; to: PlanAddresses }

export function PlanTable({ plan, to }: Props) {
  const { lines, asOf, time } = plan
  const nearest = nearestArea(lines)
  const areasDone = nearest?.way === null
  const row = (line: PlanLine) => (
    <Row
      key={`${line.metric} ${line.area}`}
      {...{ line, to, time, asOf }}
      isNearest={line === nearest && line.statusAhead === 'in_progress'}
    />
  )
  return (
    <table className="table fold plan">
      <caption className="sr">
        Each criterion now, on {showDate(asOf)} if nothing more comes in, and the least that completes it
      </caption>
      <thead>
        <tr>
          <th scope="col">Criterion</th>
          <th scope="col" className="r">
            Now
          </th>
          <th scope="col" className="r">
            {showDate(asOf)}
            <small>if nothing comes in</small>
          </th>
          <th scope="col" className="r">
            Gap
          </th>
          <th scope="col">Least that closes it</th>
          <th scope="col">Or</th>
          <th scope="col" className="r">
            Per week
          </th>
        </tr>
      </thead>
      <tbody>
        <GroupRow name="Base criteria: all three" />
        {lines.filter(({ area }) => area === null).map(row)}
      </tbody>
      <tbody>
        <GroupRow
          name={`Solution areas: one is enough${areasDone && nearest?.area ? `, and ${areaName(nearest.area)} is` : ''}`}
        />
        {lines.filter(({ area }) => area !== null).map(row)}
      </tbody>
    </table>
  )
}

const GroupRow = ({ name }: { name: string }) => (
  <tr className="group">
    <td colSpan={7}>{name}</td>
  </tr>
)

type RowProps = { line: PlanLine; to: PlanAddresses; time: TimeLeft; asOf: string; isNearest: boolean }

function Row({ line, to, time, asOf, isNearest }: RowProps) {
  const { metric, area, statusNow, statusAhead, average } = line
  const steps = stepsOf(line)
  const others = alternatives(line)
  return (
    <tr>
      <th scope="row">
        {area ? areaName(area) : METRIC[metric].words.title}
        <span className="id">{isNearest ? 'Nearest: the fewest surveys' : benchmark(line)}</span>
      </th>
      <td data-of="Now" className="r">
        <Figure of={line.now} href={to.now(metric, area)} name="now" />
        {average && <Figure of={average.now} href={to.now('average-response-score', area)} name="now" />}
        <StatusPill status={statusNow} />
      </td>
      <td data-of={showDate(asOf)} className="r">
        <Figure of={line.ahead} href={to.ahead(metric, area)} name={`on ${showDate(asOf)}`} />
        {average && (
          <Figure
            of={average.ahead}
            href={to.ahead('average-response-score', area)}
            name={`on ${showDate(asOf)}`}
          />
        )}
        <StatusPill status={statusAhead} />
        {statusNow === 'completed' && statusAhead !== 'completed' && (
          <span className="unsure">falls below</span>
        )}
      </td>
      <td data-of="Gap" className="r">
        {gapWords(line).map((words) => (
          <span key={words}>{words}</span>
        ))}
      </td>
      <td data-of="Least">
        {leastPhrase(line)}{' '}
        {steps !== null && steps.length > 0 && (
          <a className="id noprint" href={to.whatIf(steps)}>
            Simulate<span className="sr"> {leastPhrase(line)}</span>
          </a>
        )}
      </td>
      <td data-of="Or">
        {others.map((other) => (
          <span key={other}>{other}</span>
        ))}
      </td>
      <td data-of="Per week" className="r">
        {steps?.map(({ amount }) => perWeek(amount, time)).join(' + ')}
      </td>
    </tr>
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
