import { Note } from '../ui/note'

/** Shown once, when they were made. */
export function RecoveryCodes({ codes }: { codes: string[] }) {
  return (
    <Note tone="good">
      <p>
        <b>Your recovery codes.</b> Each works once instead of a code, for when the app is lost. Print or copy
        them now: they are not shown again.
      </p>
      <ul className="list">
        {codes.map((code) => (
          <li key={code}>
            <code className="wrap">{code}</code>
          </li>
        ))}
      </ul>
    </Note>
  )
}
