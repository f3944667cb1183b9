import { showCount } from '../../ui/show-count'
import type { ImportSummary } from '../incoming/contract'
import type { Incoming } from '../incoming/incoming'
import { shareDone, shareRead, showBytes, showLeft, showShare } from '../incoming/step-words'

/** How far Laurel is with a file: bytes sent, or bytes and rows read. Said aloud elsewhere, in quarters. */
export function FileProgress({ file, waiting }: { file: Incoming; waiting: string }) {
  const { step, sent, bytes, running, paused } = file
  if (step === 'sending')
    return (
      <Bar label={`${file.name}: sent`} share={shareDone(file)}>
        {paused ? UNSENT : `${showBytes(sent)} of ${showBytes(bytes)} sent`}
      </Bar>
    )
  if (paused) return running ? <Lost /> : <p>{UNSENT}</p>
  if (!running) return <p className="muted">A moment…</p>
  return <ImportProgress name={file.name} summary={running} waiting={waiting} />
}

const UNSENT = 'The connection is lost. Laurel continues by itself when it is back.'

/** What is at work at the server needs no page. */
export const Lost = () => (
  <p>
    The connection is lost. Publishing goes on without this page; it looks again when the connection is back.
  </p>
)

const PHASES = { reading: 'Reading', comparing: 'Comparing with what is known', writing: 'Writing' } as const

/** `Reading: 32 MB of 75 MB, 430,000 rows, about 20 seconds left`; bytes while there are some to read. */
function progressWords({ phase, bytes, bytesTotal, rows, secondsLeft }: Progress): string {
  const parts = [
    ...(phase === 'reading' ? [`${showBytes(bytes)} of ${showBytes(bytesTotal)}`] : []),
    showCount(rows, 'row'),
    ...(secondsLeft === null ? [] : [showLeft(secondsLeft)]),
  ]
  return `${PHASES[phase]}: ${parts.join(', ')}`
}
type Progress = NonNullable<ImportSummary['progress']>

type ImportProps = {
  name: string
  summary: ImportSummary
  /** What is said until its turn comes. */
  waiting: string
}

/** For an import that waits or runs, wherever it is shown. */
export function ImportProgress({ name, summary, waiting }: ImportProps) {
  const { progress } = summary
  if (!progress) return <p className="muted">{waiting}</p>
  return (
    <Bar label={`${name}: read`} share={shareRead(summary)} counted={progress.phase === 'reading'}>
      {progressWords(progress)}
    </Bar>
  )
}

/** `counted`: the share is of what is going on now. */
type BarProps = { label: string; share: number | null; counted?: boolean; children: React.ReactNode }

function Bar({ label, share, counted = true, children }: BarProps) {
  return (
    <div className="stack">
      <progress className="bar" aria-label={label} value={share ?? 0} max={1} />
      <p className="row nums">
        <span>{children}</span>
        {share !== null && counted && <b>{showShare(share)}</b>}
      </p>
    </div>
  )
}
