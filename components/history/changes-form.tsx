import type { Changes } from '@/lib/changes/get-changes'
import { type InProgramme, keptPage } from '@/lib/paths/any-programme'
import { ChoiceField } from '../forms/choice-field'

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
        <ChoiceField
          name="known"
          label="By what Laurel knew"
          chosen={known}
          choices={[
            ['then', 'at the end of each day'],
            ['today', 'today'],
          ]}
        />
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
