import { dependentDates } from '../dependents/dependent-dates'
import { designationDates } from '../designations/designation-dates'
import { recordDates } from '../guideline-records/record-dates'
import { EVERY_PROGRAMME } from '../programmes/registry'
import { credentialDates } from '../registers/credential-dates'
import type { DateSource } from './date-source'
import { datesOf } from './dates-of'

/** Everything that knows dates, a row each. */
export const DATE_SOURCES: readonly DateSource[] = [
  ...EVERY_PROGRAMME.flatMap((row) => datesOf(row) ?? []),
  designationDates,
  dependentDates,
  credentialDates,
  recordDates,
]
