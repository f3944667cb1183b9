import type { Cited, RuleSet, Source } from '../../../rules/model/schema'
import { trainingServices } from './shape'

const page: Source = {
  document: 'Training Services Partner programme, public partner pages',
  place: 'Benchmarks',
  date: '2025-08-01',
}
const carried: Source = {
  document: 'Qualifying for a Training Services Partner designation in Partner Center',
  place: 'Base criteria (detailed)',
  date: '2023-09-18',
  url: 'https://learn.microsoft.com/en-us/partner-center/membership/training-services-partner',
}
const stated = <T>(value: T, note?: string): Cited<T> => ({
  from: '2025-08-01',
  value,
  source: page,
  standing: 'stated',
  ...(note ? { note } : {}),
})
const unconfirmed = <T>(value: T): Cited<T> => ({
  from: '2025-08-01',
  value,
  source: carried,
  standing: 'unconfirmed',
  note: 'Value of September 2023, carried on: whether it changed in August 2025 is not public.',
})

export const tsp202508: RuleSet = {
  id: 'tsp-2025-08',
  from: '2025-08-01',
  title: 'Requirements of August 2025',
  source: page,
  notes: [
    'Weights and limits are those of September 2023: whether they changed in August 2025 is not public.',
  ],
  windowMonths: stated(12, '"past 12 completed months"'),
  qualification: trainingServices({
    courseware: {
      threshold: stated('1000', '"1000 points"'),
      fundamentalsWeight: unconfirmed('0.5'),
      advancedWeight: unconfirmed('1'),
      fundamentalsCap: unconfirmed('300'),
      advancedCap: unconfirmed(null),
    },
    exams: {
      threshold: stated('200', '"200 certification exams vouchers"'),
      fundamentalsWeight: unconfirmed('0.5'),
      advancedWeight: unconfirmed('1'),
      fundamentalsCap: unconfirmed(null),
      advancedCap: unconfirmed(null),
    },
    averageScore: stated('4.25'),
    areaSurveys: stated('200'),
    areaAverageScore: stated('4.25'),
  }),
}
