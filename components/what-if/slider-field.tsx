import { useId } from 'react'
import type { ShownNumber } from '@/lib/what-if/model/shown'
import { Icon } from '../ui/icon'

type Props = ShownNumber & {
  /** As typed; may be empty or no number. */
  value: string
  problem: string | undefined
  onChange: (name: string, value: string) => void
}

/** A number and a slider for the same value; without scripts the number alone. */
export function SliderField({ name, label, of, value, empty, min, max, step = 1, problem, onChange }: Props) {
  const id = useId()
  return (
    <div className="field slider">
      <label htmlFor={id}>
        {label}
        {of && <span className="sr">, {of}</span>}
      </label>
      <input
        type="range"
        className="scripted"
        aria-label={[label, of, 'slider'].filter(Boolean).join(', ')}
        {...{ min, max, step }}
        value={value === '' ? empty : value}
        onChange={(event) => onChange(name, event.currentTarget.value)}
      />
      <input
        className="input nums"
        id={id}
        name={name}
        inputMode={step < 1 ? 'decimal' : 'numeric'}
        autoComplete="off"
        maxLength={8}
        value={value}
        placeholder={empty}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}-wrong` : undefined}
        onChange={(event) => onChange(name, event.currentTarget.value)}
      />
      {problem && (
        <p className="wrong" id={`${id}-wrong`}>
          <Icon name="warn" /> {problem}
        </p>
      )}
    </div>
  )
}
