import type { ReactNode } from 'react'
import type { AuditFilter } from '@/lib/audit/audit-filter'
import { AUDIT_ACTIONS, wordsOf } from '@/lib/audit/model/action-words'
import type { Actor } from '@/lib/auth/sessions/sign-in-events'

type Props = { home: string; filter: AuditFilter; actors: Actor[] }

/** A form of the browser's own: what is chosen stands in the address. */
export function AuditFilters({ home, filter, actors }: Props) {
  const { actor, action, from, to } = filter
  const stranger = actor !== undefined && !actors.some((one) => one.actor === actor)
  return (
    <form className="form wide" action={home} aria-label="Filter the audit trail">
      <Choice name="actor" label="Who" value={actor} all="Everybody">
        {stranger && <option value={actor}>{actor}</option>}
        {actors.map((one) => (
          <option key={one.actor} value={one.actor}>
            {one.name}
          </option>
        ))}
      </Choice>
      <Choice name="action" label="What" value={action} all="Everything">
        {AUDIT_ACTIONS.map((name) => (
          <option key={name} value={name}>
            {wordsOf(name)}
          </option>
        ))}
      </Choice>
      <Day name="from" label="From" value={from} />
      <Day name="to" label="To" value={to} />
      <p className="all row">
        <button type="submit" className="btn go">
          Show
        </button>
        <a className="btn" href={home}>
          Clear the filter
        </a>
      </p>
    </form>
  )
}

type FieldProps = { name: string; label: string; value: string | undefined }

function Choice({ name, label, value, all, children }: FieldProps & { all: string; children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <select className="input" id={name} name={name} defaultValue={value ?? ''}>
        <option value="">{all}</option>
        {children}
      </select>
    </div>
  )
}

function Day({ name, label, value }: FieldProps) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <input className="input" id={name} name={name} type="date" defaultValue={value ?? ''} />
    </div>
  )
}
