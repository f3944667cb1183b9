import { showDate } from '@/lib/dates'
import type { ShownTrial } from '@/lib/what-if/model/shown'
import { AsOfField } from '../forms/as-of-field'
import { ChoiceField } from '../forms/choice-field'
import type { Values } from './use-trial'

type Props = { trial: ShownTrial; values: Values; change: (name: string, value: string) => void }

/** Another day, and other rules than those in force on it. */
export function DateFields({ trial, values, change }: Props) {
  const { today, from, days, words, ruleSets } = trial
  return (
    <fieldset>
      <legend>Date and rules</legend>
      <AsOfField
        label="As of"
        hint={`Empty is today, ${showDate(today)}. ${words.dateHint}`}
        min={from}
        value={values.as_of ?? ''}
        onChange={(event) => change('as_of', event.currentTarget.value)}
      />
      <p className="row scripted">
        {days.map(({ name, day }) => (
          <button key={name} type="button" className="btn" onClick={() => change('as_of', day)}>
            {name}
          </button>
        ))}
      </p>
      <ChoiceField
        name="rule_set"
        label="Rule set"
        none="The one in force on that date"
        choices={ruleSets.map(({ id, title }) => [id, `${id}: ${title}`])}
        value={values.rule_set ?? ''}
        onChange={(event) => change('rule_set', event.currentTarget.value)}
      />
    </fieldset>
  )
}
