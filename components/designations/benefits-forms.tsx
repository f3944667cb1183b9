'use client'

import { daysBetween, showDate } from '@/lib/dates'
import { COMPETENCIES } from '@/lib/designations/model/legacy/competencies'
import type { LegacyRecord } from '@/lib/designations/model/legacy/legacy'
import { OFFERS } from '@/lib/designations/model/legacy/offers'
import type { BenefitsOption } from '@/lib/designations/model/options'
import { SelectField, TextField } from '../forms/fields'
import { SavedForm } from '../forms/saved-form'

type Props = { url: string; record: LegacyRecord }
/** At which level each of the eighteen was held. */
export const CompetenciesForm = ({ url, record }: Props) => (
  <SavedForm
    label="Competencies"
    url={url}
    body={(values) => ({
      competencies: COMPETENCIES.flatMap(({ id }) =>
        values[id] ? [{ competency: id, level: values[id] }] : [],
      ),
    })}
  >
    {COMPETENCIES.map(({ id, name }) => (
      <SelectField
        key={id}
        name={id}
        label={name}
        defaultValue={record.competencies.find(({ competency }) => competency === id)?.level ?? ''}
        options={[
          { value: '', name: 'Not held' },
          { value: 'silver', name: 'Silver' },
          { value: 'gold', name: 'Gold' },
        ]}
      />
    ))}
  </SavedForm>
)

/** A late renewal moves an anniversary by a month at most. */
const NEAR_DAYS = 45
const isNear = (one: string, other: string) => Math.abs(daysBetween(one, other)) <= NEAR_DAYS

/** What was taken at an anniversary: one, or not recorded. */
export const ChoiceForm = ({ url, record, anniversaries }: Props & { anniversaries: readonly string[] }) => (
  <SavedForm
    label="Choice"
    url={url}
    body={({ anniversary = '', option }) => ({
      choices: [
        ...record.choices.filter((one) => !isNear(one.anniversary, anniversary)),
        ...(option ? [{ anniversary, option }] : []),
      ],
    })}
  >
    <SelectField
      name="anniversary"
      label="Anniversary"
      options={anniversaries.map((day) => ({ value: day, name: showDate(day) }))}
    />
    <SelectField
      name="option"
      label="Taken at it"
      options={[{ value: '', name: 'Not recorded' }, ...OFFERS.map(({ id, name }) => ({ value: id, name }))]}
      hint="One only, until the next anniversary."
    />
  </SavedForm>
)

const PAID = OFFERS.filter(({ id }) => id !== 'none')

/** What the organization pays in its own currency. */
export const FeesForm = ({ url, record }: Props) => (
  <SavedForm
    label="Local fees"
    url={url}
    body={({ currency = '', ...values }) => ({
      fees: PAID.flatMap(({ id }) => {
        const amount = values[id]?.trim()
        return amount ? [{ option: id, amountCents: Math.round(Number(amount) * 100), currency }] : []
      }),
    })}
  >
    <TextField
      name="currency"
      label="Currency"
      defaultValue={record.fees[0]?.currency ?? ''}
      maxLength={3}
      hint="Three capital letters, for example EUR."
    />
    {PAID.map(({ id, name }) => (
      <TextField
        key={id}
        name={id}
        inputMode="decimal"
        label={`${name}, a year`}
        defaultValue={amountOf(record, id)}
        hint="Empty: the fee in US dollars."
      />
    ))}
  </SavedForm>
)

const amountOf = ({ fees }: LegacyRecord, option: BenefitsOption): string => {
  const found = fees.find((one) => one.option === option)
  return found ? (found.amountCents / 100).toFixed(2) : ''
}
