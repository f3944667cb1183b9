import { dates } from '../answers/dates'
import { ORG, type Routes, TABLE_FILES } from './operation'
import { datesQuery } from './queries'

export const CALENDAR: Routes = {
  [`${ORG}/dates`]: {
    GET: {
      who: 'qualification:read',
      does: 'Every date that matters, of all programmes',
      note: 'Anniversaries, refreshes with what they take, certifications that lapse. It names no person.',
      query: datesQuery,
      answers: { 200: dates },
      files: TABLE_FILES,
      errors: ['no_rule_set'],
    },
  },
}
