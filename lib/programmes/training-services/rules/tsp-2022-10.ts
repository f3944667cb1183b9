import type { Cited, RuleSet, Source } from '../../../rules/model/schema'
import { trainingServices } from './shape'

const faq: Source = {
  document: 'Microsoft partner FAQ: changes to the partner program',
  place: 'How do Solutions Partner designations work with the Learning Partner program?',
  date: '2022-10-01',
}
const announced = <T>(value: T, note?: string): Cited<T> => ({
  from: '2022-10-01',
  value,
  source: faq,
  standing: 'announced',
  ...(note ? { note } : {}),
})
const unweighted = {
  fundamentalsWeight: announced('1', 'No weights were announced: each one counts 1.'),
  advancedWeight: announced('1', 'No weights were announced: each one counts 1.'),
  fundamentalsCap: announced(null, 'No limit was announced.'),
  advancedCap: announced(null, 'No limit was announced.'),
}

/** Announced for Q4 2022, "the earliest a partner will be able to attain the new program designations". */
export const tsp202210: RuleSet = {
  id: 'tsp-2022-10',
  from: '2022-10-01',
  title: 'Requirements announced for Q4 2022',
  source: faq,
  notes: [
    'Announced for Q4 2022: the designation could not be attained before.',
    'The announcement counts courseware activations. Laurel has redemptions, which stand in for them here.',
  ],
  windowMonths: announced(12, '"in a 12-month period"'),
  qualification: trainingServices({
    courseware: {
      threshold: announced('1000', '"1,000+ Microsoft Official Courseware (MOC) activations"'),
      ...unweighted,
    },
    exams: { threshold: announced('200', '"minimum of 200 … exam vouchers purchased"'), ...unweighted },
    averageScore: announced('4.25', '"a minimum score of 4.25 out of a possible 5.0"'),
    areaSurveys: announced('200', '"a minimum of 200 Metrics that Matter (MTM) quality surveys"'),
    areaAverageScore: null,
  }),
}
