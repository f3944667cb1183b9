import type { ShownRules } from '@/lib/insight/model/shown-rules'
import { type ValuesAddress, valuesPage } from '@/lib/paths/any-programme'

type Props = { rules: ShownRules; address: ValuesAddress }

/** Which value to override with what: looked at first, so it stands in the address. */
export function OverrideForm({ rules, address: { slug, programme, asOf, proposal } }: Props) {
  const inForce = rules.columns.find((column) => column.inForce) ?? rules.columns.at(-1)
  return (
    <form
      className="filter noprint"
      action={valuesPage.href({ slug, programme }, '#override')}
      aria-label="Override a value, preview"
    >
      {asOf && <input type="hidden" name="as_of" value={asOf} />}
      <div className="field">
        <label htmlFor="rule_set">Rule set</label>
        <select
          className="input"
          id="rule_set"
          name="rule_set"
          defaultValue={proposal?.ruleSet ?? inForce?.id}
        >
          {rules.columns.toReversed().map(({ id }) => (
            <option key={id} value={id}>
              {id}
            </option>
          ))}
        </select>
      </div>
      <div className="field value">
        <label htmlFor="key">Value</label>
        <select className="input" id="key" name="key" defaultValue={proposal?.key}>
          {rules.numbers.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="value">Your value</label>
        <input
          className="input"
          id="value"
          name="value"
          autoComplete="off"
          maxLength={20}
          defaultValue={proposal?.value ?? ''}
          aria-describedby="value-hint"
        />
      </div>
      <button type="submit" className="btn">
        Preview
      </button>
      <p className="hint all muted small" id="value-hint">
        A number with a point, such as 0.5 or 250. For a limit, empty means no limit.
      </p>
    </form>
  )
}
