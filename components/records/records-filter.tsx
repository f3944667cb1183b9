import { RECORD_KINDS } from '@/lib/guideline-records/model/kinds'
import { STATE_NAMES, STATES } from '@/lib/guideline-records/model/states'
import { type RecordsAddress, recordsPage } from '@/lib/paths/records'
import { ChoiceField } from '../forms/choice-field'

/** A form of the browser's own: what is chosen stands in the address. */
export function RecordsFilter({ address: { slug, kind, state, classId } }: { address: RecordsAddress }) {
  return (
    <search>
      <form
        className="filter noprint"
        action={recordsPage.href({ slug })}
        aria-label="Choose records"
        method="get"
      >
        <ChoiceField
          name="kind"
          label="Kind"
          none="Any"
          choices={RECORD_KINDS.map(({ id, plural }) => [id, plural] as const)}
          chosen={kind}
        />
        <ChoiceField
          name="state"
          label="State"
          none="Any"
          choices={STATES.map((value) => [value, STATE_NAMES[value]] as const)}
          chosen={state}
        />
        <div className="field">
          <label htmlFor="class">Class</label>
          <input className="input" id="class" name="class" defaultValue={classId} autoComplete="off" />
        </div>
        <button className="btn" type="submit">
          Show
        </button>
        {(kind || state || classId) && <a href={recordsPage.href({ slug })}>Show all</a>}
      </form>
    </search>
  )
}
