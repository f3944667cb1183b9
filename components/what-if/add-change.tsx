import { type FormEvent, useState } from 'react'
import type { ShownField, ShownForm } from '@/lib/what-if/model/shown'
import { readForm } from '../forms/api-form'
import { ApiError } from '../forms/call-api'
import { FieldFrame } from '../forms/field-frame'
import { Note } from '../ui/note'
import type { Values } from './use-trial'

type Props = {
  form: ShownForm
  /** The parameters that are tried already. */
  kept: string
  onAdd: (parts: Values) => Promise<void>
}

/** One kind of change; what cannot be read is said here, and what was typed stays. */
export function AddChange({ form: { kind, legend, hint, fields }, kept, onAdd }: Props) {
  const [problems, setProblems] = useState<string[]>([])
  const [busy, setBusy] = useState(false)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy) return
    const form = event.currentTarget
    setBusy(true)
    setProblems([])
    try {
      await onAdd(readForm(form))
      form.reset()
    } catch (error) {
      setProblems(wordsOf(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <details>
      <summary>{legend}</summary>
      <form method="get" className="stack" aria-label={legend} onSubmit={submit}>
        <p className="hint">{hint}</p>
        {[...new URLSearchParams(kept)].map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name="add" value={kind} />
        {fields.map((field) => (
          <Field key={field.name} field={field} of={kind} />
        ))}
        {problems.length > 0 && (
          <Note tone="bad">
            {problems.map((problem) => (
              <p key={problem}>{problem}</p>
            ))}
          </Note>
        )}
        <p>
          <button className="btn" type="submit" aria-disabled={busy}>
            Try it<span className="sr">: {legend}</span>
          </button>
        </p>
      </form>
    </details>
  )
}

/** @throws what is none of the API's words */
function wordsOf(error: unknown): string[] {
  if (!(error instanceof ApiError)) throw error
  const { issues, message } = error
  return issues.length > 0 ? issues.map(({ path, message }) => message.replace(`${path}: `, '')) : [message]
}

function Field({ field, of }: { field: ShownField; of: string }) {
  const { name, label, hint, value, choices, suggested } = field
  const id = `${of}-${name}`
  return (
    <FieldFrame {...{ id, label, hint }}>
      {choices ? (
        <select className="input" id={id} name={name} defaultValue={value}>
          {choices.map((one) => (
            <option key={one.value} value={one.value}>
              {one.label}
            </option>
          ))}
        </select>
      ) : (
        <input
          className="input"
          {...{ id, name }}
          defaultValue={value}
          autoComplete="off"
          maxLength={100}
          required
          list={suggested ? `${id}-list` : undefined}
          aria-describedby={hint ? `${id}-hint` : undefined}
        />
      )}
      {suggested && (
        <datalist id={`${id}-list`}>
          {suggested.map((one) => (
            <option key={one.value} value={one.value}>
              {one.label}
            </option>
          ))}
        </datalist>
      )}
    </FieldFrame>
  )
}
