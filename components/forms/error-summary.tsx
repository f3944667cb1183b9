import { Note } from '../ui/note'
import { ApiError } from './call-api'

/** What went wrong, in the API's words, with each thing to mend; those it has said already are not repeated. */
export function ErrorSummary({ error }: { error: Error }) {
  const issues = error instanceof ApiError ? error.issues : []
  const others = issues.filter((issue) => !error.message.includes(issue.message))
  return (
    <Note tone="bad">
      <p>{error.message}</p>
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
