import { showDate } from '@/lib/dates'
import type { PlanLine } from '@/lib/plan/model/line'
import type { Plan } from '@/lib/plan/model/plan'
import { perWeek, type TimeLeft } from '@/lib/plan/model/time-left'
import { leastPhrase } from '@/lib/plan/model/words'
import type { Criterion } from '@/lib/scoring/criterion'
import { DataTable } from '../tables/data-table'
import { StatusPill } from '../ui/status'
import { gapWords } from './gap-words'
import type { PlanAddresses } from './plan-addresses'
import { lineName, planGroups } from './plan-groups'

type Props = { plan: Plan; to: PlanAddresses }

export function PlanTable({ plan, to }: Props) {
  const { nearest, asOf, time } = plan
  return (
    <DataTable
      className="plan"
      name={`Each criterion now, on ${showDate(asOf)} if nothing more comes in, and the least that completes it`}
      groups={planGroups(plan)}
      keyOf={({ metric, group }) => `${metric} ${group}`}
      columns={[
        {
          name: 'Criterion',
          heads: true,
          of: (line) => lineName(line, plan),
          below: (line) =>
            line === nearest && line.statusAhead === 'in_progress'
              ? `Nearest: the fewest ${line.ahead.words.counted[1]}`
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
        { name: 'Or', of: ({ alternatives }) => inLines(alternatives) },
        { name: 'Per week', number: true, of: (line) => pacesOf(line, time) },
      ]}
    />
  )
}

const inLines = (texts: readonly string[]) => texts.map((text) => <span key={text}>{text}</span>)

const pacesOf = ({ least }: PlanLine, time: TimeLeft) =>
  least?.map(({ amount }) => perWeek(amount, time)).join(' + ')

type CellProps = { line: PlanLine; to: PlanAddresses }

const Now = ({ line: { now, average, statusNow }, to }: CellProps) => (
  <>
    <Figure of={now} href={to.now(now)} name="now" />
    {average && <Figure of={average.now} href={to.now(average.now)} name="now" />}
    <StatusPill status={statusNow} />
  </>
)

function Ahead({ line, to, asOf }: CellProps & { asOf: string }) {
  const { ahead, average, statusNow, statusAhead } = line
  const name = `on ${showDate(asOf)}`
  return (
    <>
      <Figure of={ahead} href={to.ahead(ahead)} name={name} />
      {average && <Figure of={average.ahead} href={to.ahead(average.ahead)} name={name} />}
      <StatusPill status={statusAhead} />
      {statusNow === 'completed' && statusAhead !== 'completed' && (
        <span className="unsure">falls below</span>
      )}
    </>
  )
}

function Least({ line, to }: CellProps) {
  const { least } = line
  return (
    <>
      {leastPhrase(line)}{' '}
      {to.whatIf && least !== null && least.length > 0 && (
        <a className="id noprint" href={to.whatIf(least)}>
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
