import { SelectField } from '../../forms/fields'
import type { Inspection } from '../incoming/contract'
import { browserDates } from './browser-dates'
import { dateChoices } from './date-choices'
import { DATE_ORDER_WORDS, exampleRead } from './format-words'

type Props = { inspection: Inspection; shown: { dateOrder: string; shortYears: boolean } }

/** How the dates of the file are written, each way with what it makes of an example. */
export function DateFields({ inspection: { notes, timeZone }, shown }: Props) {
  const how = { shortYears: true, timeZone }
  const hint = [
    ...(notes.datesUnread.length > 0
      ? [`No dates, whose rows would be rejected: ${notes.datesUnread.join(', ')}.`]
      : []),
    ...(notes.dateOrder === 'guess' ? [browserDates()] : []),
  ].join(' ')
  return (
    <>
      <SelectField
        name="dateOrder"
        label="Dates are written"
        hint={hint}
        options={[
          ...(notes.dateOrder === 'guess' ? [{ value: '', name: 'Choose' }] : []),
          ...dateChoices(notes.dateExamples, shown.dateOrder, how).map((order) => ({
            value: order,
            name: exampleRead(notes.dateExamples, order, how) || DATE_ORDER_WORDS[order],
          })),
        ]}
        defaultValue={shown.dateOrder}
      />
      {notes.shortYears && (
        <SelectField
          name="shortYears"
          label="Years of two digits"
          options={[
            { value: 'yes', name: 'Are of this century: 26 is 2026' },
            { value: 'no', name: 'Are refused' },
          ]}
          defaultValue={shown.shortYears ? 'yes' : 'no'}
        />
      )}
    </>
  )
}
