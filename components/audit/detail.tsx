import { type DetailLine, detailLines, headlineOf } from './detail-lines'

const LINES = 3
const LETTERS = 160

/** What an event tells, in words; folded away when it is long. */
export function Detail({ detail }: { detail: Record<string, unknown> }) {
  const lines = detailLines(detail)
  const letters = lines.reduce((sum, { before = '', value }) => sum + before.length + value.length, 0)
  if (lines.length <= LINES && letters <= LETTERS) return <Lines lines={lines} />
  return (
    <details>
      <summary>{headlineOf(lines)}</summary>
      <Lines lines={lines} />
    </details>
  )
}

function Lines({ lines }: { lines: DetailLine[] }) {
  return lines.map(({ name, before, value }) => (
    <div key={name}>
      {name}:{' '}
      {before !== undefined && (
        <>
          <code>{before}</code> →
        </>
      )}
      <code>{value}</code>
    </div>
  ))
}
