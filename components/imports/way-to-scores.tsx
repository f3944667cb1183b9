import type { ScoresOf } from '@/lib/imports/scores-of'
import type { Incoming } from './incoming/incoming'
import { isDone, rowsIn } from './incoming/moves'

type Props = { files: readonly Incoming[]; scores: readonly ScoresOf[] }

/** Once no file waits for anything: on to what those that went in are scored for. */
export function WayToScores({ files, scores }: Props) {
  if (!files.every((file) => isDone(file) || (file.step === 'preview' && rowsIn(file) === 0))) return null
  const went = files.flatMap(({ step, result }) => (step === 'published' && result ? [result.kind] : []))
  const ways = scores.filter(({ kinds }) => went.some((kind) => kinds.includes(kind)))
  if (ways.length === 0) return null
  return (
    <p className="row">
      {ways.map(({ name, href }) => (
        <a key={href} className="btn go" href={href}>
          See where you stand: {name}
        </a>
      ))}
    </p>
  )
}
