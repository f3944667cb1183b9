import { barsOf, lineOf, stepsOf, TO_FIVE, upTo, widthOf } from './paths'
import { Plot } from './plot'

/** A month; null leaves a gap. `unsure`: windows that are not full or still run, drawn dashed. */
export type TrendPoint = {
  month: string
  score: number | null
  unsure: number | null
  threshold: number | null
  own: number | null
  /** The same of the month that still runs. */
  ownSoFar: number | null
  /** Files published in the month. */
  files: number
  /** What is told where the month is pointed at. */
  told: string
}
type Line = 'score' | 'unsure' | 'threshold' | 'own' | 'ownSoFar'
type Props = {
  points: readonly TrendPoint[]
  /** Of the axis of an average; null: points or surveys, from zero. */
  domain: readonly [number, number] | null
  /** Whether months bring something by themselves, which is a plot of its own. */
  bars: boolean
  /** Where another rule set or track begins. */
  marks: readonly { month: string; name: string }[]
}

/** Plots with one time axis: the score at each month's end and, where there is such a thing, what each month brings. */
export function TrendPlot({ points, domain, bars, marks }: Props) {
  const places = points.map(({ month }) => month)
  const of = (key: Line) => points.map((point) => point[key])
  const frame = { places, fractions: domain !== null }
  const last = points.findLastIndex(({ threshold }) => threshold !== null)
  const changes = marks.map(({ month, name }) => ({ name, at: places.indexOf(month) }))
  return (
    <div className="trend">
      <Plot
        {...frame}
        told={points.map(({ told }) => told)}
        range={domain ?? upTo([...of('score'), ...of('unsure'), ...of('threshold')])}
        lines={(x, y) => (
          <>
            <path className="change" d={changes.map(({ at }) => `M${x(at)} 0V100`).join('')} />
            <path className="benchmark" d={stepsOf(of('threshold'), x, y)} />
            <path className="open" d={lineOf(of('unsure'), x, y)} />
            <path className="score" d={lineOf(of('score'), x, y)} />
          </>
        )}
        over={(x, y) => (
          <>
            {changes.map(({ name, at }) => (
              <text key={name} x={`${x(at)}%`} dx="4" dy="-6">
                {name}
              </text>
            ))}
            {last >= 0 && (
              <text x="100%" y={`${y(points[last]?.threshold ?? 0)}%`} dx="4" dy="4">
                {points[last]?.threshold}
              </text>
            )}
          </>
        )}
      />
      {bars && (
        <Plot
          {...frame}
          className="low"
          range={domain ? TO_FIVE : upTo([...of('own'), ...of('ownSoFar')])}
          lines={(x, y) => (
            <>
              <path className="bars" d={barsOf(of('own'), x, y, widthOf(points.length))} />
              <path className="bars sofar" d={barsOf(of('ownSoFar'), x, y, widthOf(points.length))} />
            </>
          )}
          over={(x) =>
            points.map(({ month, files }, index) =>
              files > 0 ? <circle key={month} cx={`${x(index)}%`} cy="100%" r="3" /> : null,
            )
          }
        />
      )}
    </div>
  )
}
