import { type ClassesAddress, classesPage } from '@/lib/paths/delivery'
import { STATUSES } from '@/lib/registers/model/plain-registers'
import { ChoiceField } from '../forms/choice-field'
import type { Known } from './class-form'
import { STATUS_WORDS } from './class-words'

type Props = { address: ClassesAddress; locations: readonly Known[]; trainers: boolean }

/** A form of the browser's own: what is chosen stands in the address. */
export function ClassesFilter({ address, locations, trainers }: Props) {
  const { slug, when, status, location } = address
  return (
    <search>
      <form
        className="filter noprint"
        action={classesPage.href({ slug })}
        aria-label="Choose classes"
        method="get"
      >
        {when !== 'next' && <input type="hidden" name="when" value={when} />}
        <Field name="from" label="From month" type="month" value={address.from ?? ''} />
        <Field name="to" label="To month" type="month" value={address.to ?? ''} />
        <ChoiceField
          name="status"
          label="Status"
          none="Any"
          choices={STATUSES.map((value) => [value, STATUS_WORDS[value]] as const)}
          chosen={status}
        />
        <ChoiceField
          name="location"
          label="Location"
          none="Any"
          choices={locations.map(({ value, name }) => [value, name] as const)}
          chosen={location}
        />
        <Field name="course" label="Course" value={address.course} />
        {trainers && <Field name="trainer" label="MCT ID" value={address.trainer} />}
        <button className="btn" type="submit">
          Show
        </button>
        {isFiltered(address) && <a href={classesPage.href({ slug, when })}>Show all</a>}
      </form>
    </search>
  )
}

export const isFiltered = ({ from, to, status, location, course, trainer }: ClassesAddress): boolean =>
  Boolean(from || to || status || location || course || trainer)

type FieldProps = { name: string; label: string; value: string }

const Field = ({ name, label, value, type = 'text' }: FieldProps & { type?: string }) => (
  <div className="field">
    <label htmlFor={name}>{label}</label>
    <input className="input" id={name} name={name} type={type} defaultValue={value} autoComplete="off" />
  </div>
)
