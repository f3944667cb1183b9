import { showDate } from '@/lib/dates'
import type { RecentScore } from '@/lib/insight/model/cards/recent-scores'
import { lineOf, round, stepsOf } from './paths'

const [WIDTH, HEIGHT] = [240, 40]
/** Half a line's width, so that none is cut off at an end. */
const EDGE = 2
/** The least that the height stands for, as a part of the highest number: a hair's difference is no cliff. */
const FLATTEST = 0.1

/** A year of a criterion in a line, its benchmark dashed; drawn by the server, and said in a sentence as well. */
export function ScoreLine({ points }: { points: readonly RecentScore[] }) {
  const scored = points.filter((point): point is Scored => point.score !== null)
  if (scored.length < 2 || scored.every(({ score }) => score === 0)) return null
  const numbers = points.flatMap(({ score, benchmark }) => [score, benchmark]).filter((one) => one !== null)
  const highest = Math.max(...numbers)
  const lowest = Math.min(...numbers, highest * (1 - FLATTEST))
  const x = (index: number) => round(EDGE + (index / (points.length - 1)) * (WIDTH - 2 * EDGE))
  const y = (value: number) =>
    round(HEIGHT - EDGE - ((value - lowest) / (highest - lowest)) * (HEIGHT - 2 * EDGE))
  const now = points.at(-1)?.score
  return (
    <svg
      className="scoreline"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={inWords(scored)}
    >
      <path
        className="benchmark"
        d={stepsOf(
          points.map(({ benchmark }) => benchmark),
          x,
          y,
        )}
      />
      <path
        d={lineOf(
          points.map(({ score }) => score),
          x,
          y,
        )}
      />
      {typeof now === 'number' && <path className="now" d={`M${x(points.length - 1)} ${y(now)}h0`} />}
    </svg>
  )
}

type Scored = RecentScore & { score: number }

/** `From 640.0 on 1 Dec 2025 to 811.0 on 1 Nov 2026; highest 1039.0 on 1 Mar 2026.` */
function inWords(scored: readonly Scored[]): string {
  const [first, last] = [scored[0], scored.at(-1)]
  if (!first || !last) return ''
  const highest = scored.reduce((best, one) => (one.score > best.score ? one : best), first)
  return `From ${first.display} on ${showDate(first.asOf)} to ${last.display} on ${showDate(last.asOf)}; highest ${highest.display} on ${showDate(highest.asOf)}.`
}
