import { Note } from '../ui/note'
import { showCount } from '../ui/show-count'
import { ApiError } from './call-api'

/** What went wrong, in the API's words, with each thing to mend; those it has said already are not repeated. */
export function ErrorSummary({ error }: { error: Error }) {
  const issues = error instanceof ApiError ? error.issues : []
  const named = error instanceof ApiError && error.code === 'invalid_request' && issues.length > 0
  const message = named ? `Nothing was saved. To fix: ${showCount(issues.length, 'field')}.` : error.message
  const others = issues.filter((issue) => !message.includes(issue.message))
  return (
    <Note tone="bad">
      <p>{message}</p>
      {others.length > 0 && (
        <ul className="list">
          {others.map(({ path, message }) => (
            <li key={path + message}>{message}</li>
          ))}
        </ul>
      )}
    </Note>
  )
}
