import type { ImportSummary } from './incoming/contract'

/** Why an import was refused, in the words of the API, with each thing to mend that it has not named already. */
export function Problem({ problem }: { problem: ImportSummary['problem'] }) {
  if (problem === null) return <p>Nothing was imported.</p>
  const others = (problem.issues ?? []).filter(({ message }) => !problem.message.includes(message))
  return (
    <>
      <p>{problem.message}</p>
      {others.length > 0 && (
        <ul className="list">
          {others.map(({ path, message }) => (
            <li key={path + message}>{message}</li>
          ))}
        </ul>
      )}
    </>
  )
}
