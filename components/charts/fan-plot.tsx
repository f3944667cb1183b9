import { areaOf, lineOf } from './paths'
import { Plot } from './plot'

/** A refresh: a score that was, or the range and the middle of what may come. */
export type FanPoint = {
  asOf: string
  score: number | null
  middle: number | null
  range: readonly [number, number] | null
  /** What is told where it is pointed at. */
  told: string
}
type Props = {
  points: readonly FanPoint[]
  /** Drawn as a labelled line; null draws none. */
  threshold: number | null
  /** What the axis holds at least; null: from zero to whatever is there. */
  domain: readonly [number, number] | null
}

/** What was is a line; what may come is a dashed one in its range. */
export function FanPlot({ points, threshold, domain }: Props) {
  const values = [threshold, ...points.flatMap(({ score, range }) => [score, ...(range ?? [])])]
  const known = values.filter((value) => value !== null)
  return (
    <Plot
      places={points.map(({ asOf }) => asOf.slice(asOf.indexOf(' ') + 1))}
      range={[Math.min(domain?.[0] ?? 0, ...known), Math.max(domain?.[1] ?? 1, ...known)]}
      fractions={domain !== null}
      threshold={threshold}
      told={points.map(({ told }) => told)}
      lines={(x, y) => (
        <>
          <path
            className="range"
            d={areaOf(
              points.map(({ range }) => range),
              x,
              y,
            )}
          />
          <path
            className="middle"
            d={lineOf(
              points.map(({ middle }) => middle),
              x,
              y,
            )}
          />
          <path
            className="score"
            d={lineOf(
              points.map(({ score }) => score),
              x,
              y,
            )}
          />
        </>
      )}
    />
  )
}
