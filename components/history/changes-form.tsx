import type { Changes } from '@/lib/changes/get-changes'
import { type InProgramme, keptPage } from '@/lib/paths/any-programme'

type Props = Pick<Changes, 'from' | 'to'> & {
  place: InProgramme
  /** The first day that there is anything to say of. */
  first: string | undefined
  /** null: what was known on a day before is not kept. */
  known: Changes['known'] | null
}

/** Two days, and what each side knows; everything stands in the address. */
export function ChangesForm({ place, from, to, first, known }: Props) {
  return (
    <form className="filter noprint" action={keptPage.href(place, '#changes')} aria-label="Two days">
      <Day name="from" label="From" value={from} first={first} />
      <Day name="to" label="To" value={to} first={first} />
      {known && (
        <div className="field">
          <label htmlFor="known">By what Laurel knew</label>
          <select className="input" id="known" name="known" defaultValue={known}>
            <option value="then">at the end of each day</option>
            <option value="today">today</option>
          </select>
        </div>
      )}
      <button type="submit" className="btn go">
        Compare
      </button>
    </form>
  )
}

type DayProps = { name: string; label: string; value: string; first: string | undefined }

function Day({ name, label, value, first }: DayProps) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <input className="input" id={name} name={name} type="date" required min={first} defaultValue={value} />
    </div>
  )
}
