import { type RulesAddress, rulesPage } from '@/lib/paths/rules'
import type { Rules } from '@/lib/rules/get-rules'

type Props = { slug: string; rules: Rules; address: RulesAddress }

/** Which value to override with what: looked at first, so it stands in the address. */
export function OverrideForm({ slug, rules, address: { asOf, proposal } }: Props) {
  const { programme } = rules
  const inForce = rules.columns.find((column) => column.inForce) ?? rules.columns.at(-1)
  return (
    <form
      className="filter noprint"
      action={rulesPage.href({ slug }, '#override')}
      aria-label="Override a value, preview"
    >
      {asOf && <input type="hidden" name="as_of" value={asOf} />}
      <div className="field">
        <label htmlFor="rule_set">Rule set</label>
        <select
          className="input"
          id="rule_set"
          name="rule_set"
          defaultValue={proposal?.ruleSet ?? inForce?.ruleSet.id}
        >
          {rules.columns.toReversed().map(({ ruleSet }) => (
            <option key={ruleSet.id} value={ruleSet.id}>
              {ruleSet.id}
            </option>
          ))}
        </select>
      </div>
      <div className="field value">
        <label htmlFor="key">Value</label>
        <select className="input" id="key" name="key" defaultValue={proposal?.key}>
          {rules.keys.filter(programme.mayOverride).map(({ key }) => (
            <option key={key} value={key}>
              {programme.valueWords(key)[0]}
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
