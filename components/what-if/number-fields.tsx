import type { Problem } from '@/lib/what-if/model/problem'
import type { ShownNumber, ShownNumbers } from '@/lib/what-if/model/shown'
import { SliderField } from './slider-field'
import type { Values } from './use-trial'

type Props = {
  numbers: readonly ShownNumbers[]
  values: Values
  problems: readonly Problem[]
  change: (name: string, value: string) => void
}

/** A number and its slider each, group by group. */
export function NumberFields({ numbers, values, problems, change }: Props) {
  const field = (number: ShownNumber) => (
    <SliderField
      key={number.name}
      {...number}
      value={values[number.name] ?? ''}
      problem={problems.find(({ path }) => path === number.name)?.message}
      onChange={change}
    />
  )
  const row = (together: readonly ShownNumber[]) =>
    together.length === 1 ? (
      together.map(field)
    ) : (
      <div key={together[0]?.name} className="area">
        {together.map(field)}
      </div>
    )
  return numbers.map(({ legend, hint, rows, more }) => (
    <fieldset key={legend}>
      <legend>{legend}</legend>
      {hint && <p className="hint">{hint}</p>}
      {rows.map(row)}
      {more && more.rows.length > 0 && (
        <details open={more.rows.flat().some(({ name }) => values[name])}>
          <summary>{more.summary}</summary>
          {more.rows.map(row)}
        </details>
      )}
    </fieldset>
  ))
}
