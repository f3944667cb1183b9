import type { AuditFilter } from '@/lib/audit/audit-filter'
import { AUDIT_ACTIONS, wordsOf } from '@/lib/audit/model/action-words'
import type { Actor } from '@/lib/auth/sessions/sign-in-events'
import { ChoiceField } from '../forms/choice-field'

type Props = { home: string; filter: AuditFilter; actors: Actor[] }

/** A form of the browser's own: what is chosen stands in the address. */
export function AuditFilters({ home, filter, actors }: Props) {
  const { actor, action, from, to } = filter
  const known = actors.map((one) => [one.actor, one.name] as const)
  const people =
    actor === undefined || known.some(([id]) => id === actor) ? known : [[actor, actor] as const, ...known]
  return (
    <form className="form wide" action={home} aria-label="Filter the audit trail">
      <ChoiceField name="actor" label="Who" none="Everybody" chosen={actor} choices={people} />
      <ChoiceField
        name="action"
        label="What"
        none="Everything"
        chosen={action}
        choices={AUDIT_ACTIONS.map((name) => [name, wordsOf(name)])}
      />
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

type DayProps = { name: string; label: string; value: string | undefined }

function Day({ name, label, value }: DayProps) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <input className="input" id={name} name={name} type="date" defaultValue={value ?? ''} />
    </div>
  )
}
