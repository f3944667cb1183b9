import type { ShownRules } from '@/lib/insight/model/shown-rules'
import { type ValuesAddress, valuesPage } from '@/lib/paths/any-programme'
import { ChoiceField } from '../forms/choice-field'

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
      <ChoiceField
        name="rule_set"
        label="Rule set"
        chosen={proposal?.ruleSet ?? inForce?.id}
        choices={rules.columns.toReversed().map(({ id }) => [id, id])}
      />
      <ChoiceField
        name="key"
        label="Value"
        chosen={proposal?.key}
        choices={rules.numbers.map(({ key, name }) => [key, name])}
      />
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
