import { barsOf, TO_FIVE, upTo, widthOf } from './paths'
import { Plot } from './plot'

type Props = {
  months: readonly { month: string; value: number | null; told: string }[]
  /** A labelled line on the axis of an average; null: what months bring, from zero. */
  threshold: number | null
}

/** Quiet bars per month, where any brought something; the table beside it has the same numbers for everybody. */
export function MonthsPlot({ months, threshold }: Props) {
  const values = months.map(({ value }) => value)
  if (values.every((value) => !value)) return null
  return (
    <Plot
      places={months.map(({ month }) => month.slice(0, 3))}
      range={threshold === null ? upTo(values) : TO_FIVE}
      fractions={false}
      threshold={threshold}
      told={months.map(({ told }) => told)}
      lines={(x, y) => <path className="bars" d={barsOf(values, x, y, widthOf(months.length))} />}
    />
  )
}
