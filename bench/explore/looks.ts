import { firstOf } from '../../lib/dates'

const rows = (metric: string, query: string) => (slug: string) =>
  `/api/v1/orgs/${slug}/training-services/${metric}/line-items?format=json&limit=50${query}`
const courseware = (query: string) => rows('courseware-completions', query)
const surveys = (query: string) => rows('survey-completions', query)

const lastYear = new Date().getUTCFullYear() - 1

/** Pages of line items with their count, as the API gives them; the first also as the page that people open. */
export const LOOKS: Record<string, (slug: string) => string> = {
  page: (slug) => `/${slug}/membership/training-services/line-items`,
  firstOfCourseware: courseware(''),
  firstOfExams: rows('exam-unit-purchases', ''),
  firstOfSurveys: surveys(''),
  counted: courseware('&counted=counted'),
  notCounted: courseware('&counted=not_counted'),
  rareSurveys: surveys('&reason=no_answers'),
  rareRedemptions: courseware('&reason=course_not_in_catalogue'),
  beyondTheLimit: courseware('&reason=beyond_cap'),
  oldest: courseware('&sort=oldest'),
  byCourse: courseware('&sort=course'),
  byLocation: courseware('&sort=location'),
  searchRow: courseware('&search=RARE-1'),
  searchManyRows: courseware('&search=R-2'),
  searchClass: courseware('&search=RARE-C'),
  searchLearner: courseware('&search=L-1000'),
  searchTrainer: courseware('&search=MCT-0007'),
  searchCourse: courseware('&search=az-1'),
  searchNothing: courseware('&search=nothing'),
  ofTrainer: courseware('&trainer=MCT-0007'),
  ofArea: surveys('&area=security&counted=counted'),
  ofLocation: courseware('&location=10002'),
  someDays: courseware(`&from=${firstOf(`${lastYear}-12`)}&to=${lastYear}-12-10`),
}
