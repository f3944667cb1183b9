import { importsPage } from '@/lib/paths/data'
import type { Waiting } from './incoming/contract'

type Props = {
  slug: string
  files: readonly Waiting[]
  onTake: (file: Waiting) => void
  onRemove: (file: Waiting) => void
}

/** Files that were sent and not published when the page was left: each goes on where it was. */
export function WaitingFiles({ slug, files, onTake, onRemove }: Props) {
  if (files.length === 0) return null
  return (
    <section className="panel" aria-labelledby="waiting-files">
      <h2 id="waiting-files">Sent and not published</h2>
      <ul className="stack">
        {files.map((file) => (
          <li key={file.id} className="row">
            <span>
              <a
                href={importsPage.href({ slug, upload: file.id })}
                onClick={(event) => {
                  event.preventDefault()
                  onTake(file)
                }}
              >
                Go on with {file.fileName}
              </a>
              <br />
              <span className="muted small">Not imported yet. Kept until {file.until}.</span>
            </span>
            <button type="button" className="btn quiet" onClick={() => onRemove(file)}>
              Remove<span className="sr"> {file.fileName}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
