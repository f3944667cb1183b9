import type { ReactNode } from 'react'
import { namedOf, ticksOf } from './axis'
import { round, type Scale } from './paths'

type Props = {
  /** Names of the places along the time axis. */
  places: readonly string[]
  /** What the axis has to hold at least. */
  range: readonly [number, number]
  /** Whether steps of the axis may be parts of one. */
  fractions: boolean
  className?: string
  /** A labelled line across the plot. */
  threshold?: number | null
  /** What is told of each place where it is pointed at. */
  told?: readonly string[]
  /** Lines and bars, on 100 by 100 whatever the size of the plot. */
  lines(x: Scale, y: Scale): ReactNode
  /** What keeps its shape: points and words, in per cent. */
  over?(x: Scale, y: Scale): ReactNode
}

/** Grid, axes and what is drawn between them; by the server, so that nothing moves and nothing is fetched for it. */
export function Plot({ places, range, fractions, className = '', threshold = null, ...props }: Props) {
  const { told = [], lines, over } = props
  const ticks = ticksOf(range, fractions)
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1]
  const x = (index: number) => round(((index + 0.5) / places.length) * 100)
  const y = (value: number) => round(100 - ((value - low) / (high - low)) * 100)
  return (
    <svg className={`plot ${className}`} aria-hidden="true">
      <svg
        className="lines"
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        width="100%"
        height="100%"
        aria-hidden="true"
      >
        <path className="grid" d={ticks.map((tick) => `M0 ${y(tick)}H100`).join('')} />
        {threshold !== null && <path className="benchmark" d={`M0 ${y(threshold)}H100`} />}
        {lines(x, y)}
        {told.map((text, index) => (
          <rect key={text} x={x(index) - 50 / places.length} width={100 / places.length} height="100">
            <title>{text}</title>
          </rect>
        ))}
      </svg>
      {ticks.map((tick) => (
        <text key={tick} className="tick" x="0" y={`${y(tick)}%`} dx="-8" dy="4">
          {tick}
        </text>
      ))}
      {namedOf(places.length).map((index, nth) => (
        <text key={index} className={NAMED[nth % 4]} x={`${x(index)}%`} y="100%" dy="18">
          {places[index]}
        </text>
      ))}
      {threshold !== null && (
        <text x="100%" y={`${y(threshold)}%`} dx="4" dy="4">
          {threshold}
        </text>
      )}
      {over?.(x, y)}
    </svg>
  )
}

/** With less room every second name goes, then every second of those left. */
const NAMED = ['place', 'place second', 'place fourth', 'place second']
