import { importPage } from '@/lib/paths/data'
import { Note } from '../../ui/note'
import { showCount } from '../../ui/show-count'
import { type Incoming, type IncomingEvent, WORKING } from '../incoming/incoming'
import { rowsIn } from '../incoming/moves'
import { KEPT } from '../incoming/step-words'

type Props = {
  slug: string
  file: Incoming
  tell: (event: IncomingEvent) => void
  onRemove: () => void
}

/** What the reader can do with a file as it stands, the likely thing first. */
export function FileActions(props: Props) {
  const { slug, file, tell, onRemove } = props
  const { step, problem, result, name, inspection, mapping } = file
  const rows = rowsIn(file)
  const isOf = <span className="sr"> {name}</span>
  const remove = (
    <button type="button" className="btn" onClick={onRemove}>
      {step === 'published' ? 'Close' : 'Remove'}
      {isOf}
    </button>
  )
  if (WORKING.includes(step) && !problem)
    return step === 'publishing' ? null : <p className="row">{remove}</p>
  return (
    <>
      {step === 'preview' && file.stale && (
        <Note tone="unsure">
          Another file was imported after this preview was made.{' '}
          <button
            type="button"
            className="btn quiet"
            onClick={() => mapping && tell({ type: 'mapped', mapping })}
          >
            Preview again{isOf}
          </button>
        </Note>
      )}
      <p className="row">
        {problem && !problem.final && (
          <button type="button" className="btn go" onClick={() => tell({ type: 'retry' })}>
            {step === 'sending' ? 'Continue' : 'Try again'}
            {isOf}
          </button>
        )}
        {step === 'preview' && (
          <button
            type="button"
            className={rows > 0 ? 'btn go' : 'btn'}
            onClick={() => tell({ type: 'publish', key: newPublishKey() })}
          >
            {rows > 0 ? `Publish ${showCount(rows, 'row')}` : 'Publish anyway'}
            {isOf}
          </button>
        )}
        {step === 'refused' && inspection && (
          <button type="button" className="btn go" onClick={() => tell({ type: 'remap' })}>
            Change how it is read{isOf}
          </button>
        )}
        {(step === 'published' || step === 'refused') && result && (
          <a className="btn" href={importPage.href({ slug, id: result.id })}>
            Open the import{isOf}
          </a>
        )}
        {remove}
        {step === 'preview' && rows === 0 && <span className="muted">No row would be imported.</span>}
        {(step === 'preview' || step === 'mapping') && <span className="muted small">{KEPT}</span>}
      </p>
    </>
  )
}

/** 128 random bits; `crypto.randomUUID` is missing on plain http in a local network. */
export const newPublishKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
