import { showDate } from '@/lib/dates'
import { type InProgramme, simulationHref } from '@/lib/paths/any-programme'
import type { ShownField, ShownForm, ShownTrial } from '@/lib/what-if/model/shown'
import { Note } from '../ui/note'
import { SaveScenario } from './save-scenario'
import { SimulationResult } from './simulation-result'

type Props = { place: InProgramme; trial: ShownTrial; maySave: boolean }

/** What is tried, one thing after the other, beside what it would make of the scores; every address can be handed on. */
export function TrialBoard({ place, trial, maySave }: Props) {
  const { query, simulation, titles, changes, forms, problems } = trial
  const api = `/api/v1/orgs/${place.slug}/${place.programme}`
  const to = (parameters: string) => simulationHref(place, new URLSearchParams(parameters))
  return (
    <div className="what-if">
      <section className="stack" aria-labelledby="tried">
        <h2 id="tried">What is tried</h2>
        {problems.length > 0 && (
          <Note tone="unsure">
            {problems.map((problem) => (
              <p key={problem}>{problem}</p>
            ))}
          </Note>
        )}
        {changes.length === 0 ? (
          <p className="muted">Nothing yet. Add a change below.</p>
        ) : (
          <ul className="list">
            {changes.map(({ text, without }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same may be tried twice
              <li key={at}>
                {text}{' '}
                <a className="id noprint" href={to(without)}>
                  Remove<span className="sr"> {text}</span>
                </a>
              </li>
            ))}
          </ul>
        )}
        <h3>Add a change</h3>
        {forms.map((form) => (
          <AddForm key={form.kind} form={form} query={query} />
        ))}
        <DateForm {...{ trial }} />
        {query !== '' && (
          <p className="noprint">
            <a href={to('')}>Start over</a>
          </p>
        )}
      </section>
      <div className="stack">
        <SimulationResult
          json={simulation}
          titles={titles}
          leftOut="Areas without points are left out."
          busy={false}
          api={`${api}/what-if${query ? `?${query}` : ''}`}
          query={query}
        />
        {maySave && <SaveScenario url={`${api}/scenarios`} query={query} />}
      </div>
    </div>
  )
}

function AddForm({ form: { kind, legend, hint, fields }, query }: { form: ShownForm; query: string }) {
  return (
    <details>
      <summary>{legend}</summary>
      <form method="get" className="stack" aria-label={legend}>
        <p className="hint">{hint}</p>
        <Kept query={query} />
        <input type="hidden" name="add" value={kind} />
        {fields.map((field) => (
          <Field key={field.name} field={field} of={kind} />
        ))}
        <p>
          <button className="btn" type="submit">
            Try it<span className="sr">: {legend}</span>
          </button>
        </p>
      </form>
    </details>
  )
}

const Kept = ({ query, without = [] }: { query: string; without?: readonly string[] }) =>
  [...new URLSearchParams(query)]
    .filter(([name]) => !without.includes(name))
    .map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)

function Field({ field, of }: { field: ShownField; of: string }) {
  const { name, label, hint, value, choices, suggested } = field
  const id = `${of}-${name}`
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
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
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}

/** Another day, and other rules than those in force on it. */
function DateForm({ trial: { query, asOf, today, ruleSet, ruleSets } }: Pick<Props, 'trial'>) {
  return (
    <details open={asOf !== null || ruleSet !== null}>
      <summary>Date and rules</summary>
      <form method="get" className="stack" aria-label="Date and rules">
        <Kept query={query} without={['as_of', 'rule_set']} />
        <div className="field">
          <label htmlFor="as-of">As of</label>
          <input
            className="input"
            id="as-of"
            name="as_of"
            type="date"
            min="2022-10-01"
            defaultValue={asOf ?? ''}
            aria-describedby="as-of-hint"
          />
          <p className="hint" id="as-of-hint">
            Empty is today, {showDate(today)}. After it figures stay as in the last month known.
          </p>
        </div>
        <div className="field">
          <label htmlFor="rule-set">Rule set</label>
          <select className="input" id="rule-set" name="rule_set" defaultValue={ruleSet ?? ''}>
            <option value="">The one in force on that date</option>
            {ruleSets.map(({ id, title }) => (
              <option key={id} value={id}>
                {id}: {title}
              </option>
            ))}
          </select>
        </div>
        <p>
          <button className="btn" type="submit">
            Apply
          </button>
        </p>
      </form>
    </details>
  )
}
