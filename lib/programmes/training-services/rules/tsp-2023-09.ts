import type { Cited, RuleSet, Source } from '../../../rules/model/schema'
import { trainingServices } from './shape'

const url = 'https://learn.microsoft.com/en-us/partner-center/membership/training-services-partner'
const article = (place: string): Source => ({
  document: 'Qualifying for a Training Services Partner designation in Partner Center',
  place,
  date: '2023-09-18',
  url,
})
const stated = <T>(value: T, place: string): Cited<T> => ({
  from: '2023-09-18',
  value,
  source: article(place),
  standing: 'stated',
})

const courseware = 'Base criteria (detailed), Courseware completions'
const exams = 'Base criteria (detailed), Exam units completions'
const area = 'Individual solution area (detailed qualification criteria)'

export const tsp202309: RuleSet = {
  id: 'tsp-2023-09',
  from: '2023-09-18',
  title: 'Requirements of September 2023',
  source: article('Qualification as a training service partner'),
  notes: [],
  windowMonths: stated(12, 'Base criteria: "completed 12 months prior to an anniversary date"'),
  qualification: trainingServices({
    courseware: {
      threshold: stated('1000', courseware),
      fundamentalsWeight: stated('0.5', courseware),
      advancedWeight: stated('1', courseware),
      fundamentalsCap: stated('300', courseware),
      advancedCap: stated(null, courseware),
    },
    exams: {
      threshold: stated('200', exams),
      fundamentalsWeight: stated('0.5', exams),
      advancedWeight: stated('1', exams),
      fundamentalsCap: stated(null, exams),
      advancedCap: stated(null, exams),
    },
    averageScore: stated('4.25', 'Base criteria (detailed), Average response score'),
    areaSurveys: stated('200', `${area}, Survey completions`),
    areaAverageScore: stated('4.25', `${area}, Average response score`),
  }),
}
