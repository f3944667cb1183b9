import type { ClassJson } from '../answers/delivery'
import type { Table } from '../exports/table'

const guarded = true

/** Classes with their figures as a file; the columns of an import first, by their names there. */
export const classesTable = (rows: readonly ClassJson[]): Table<ClassJson> => ({
  name: 'classes',
  columns: [
    { name: 'class_id', of: ({ classId }) => classId, guarded },
    { name: 'course_number', of: ({ courseNumber }) => courseNumber },
    { name: 'starts_on', of: ({ startsOn }) => startsOn },
    { name: 'ends_on', of: ({ endsOn }) => endsOn },
    { name: 'location_id', of: ({ locationId }) => locationId },
    { name: 'country', of: ({ country }) => country, guarded },
    {
      name: 'mct_id',
      of: ({ trainers }) => trainers.flatMap(({ mctId }) => mctId || []).join('; '),
      guarded,
    },
    { name: 'language', of: ({ language }) => language, guarded },
    { name: 'seats', of: ({ seats }) => seats },
    { name: 'learners', of: ({ learners }) => learners },
    { name: 'form', of: ({ form }) => form },
    { name: 'recorded_share', of: ({ recordedShare }) => recordedShare },
    { name: 'status', of: ({ status }) => status },
    { name: 'customer', of: ({ customer }) => customer, guarded },
    { name: 'solution_area', of: ({ area }) => area },
    { name: 'level', of: ({ level }) => level },
    { name: 'redemptions', of: ({ redemptions }) => redemptions },
    { name: 'surveys', of: ({ surveys }) => surveys },
    { name: 'surveys_counted', of: ({ surveysCounted }) => surveysCounted },
    { name: 'average_response_score', of: ({ averageResponseScore }) => averageResponseScore },
    { name: 'points_earned', of: ({ pointsEarned }) => pointsEarned },
    { name: 'points_possible', of: ({ pointsPossible }) => pointsPossible },
    { name: 'surveys_possible', of: ({ surveysPossible }) => surveysPossible },
    { name: 'learners_without_redemption', of: ({ remind }) => remind?.redemption ?? null },
    { name: 'learners_without_survey', of: ({ remind }) => remind?.survey ?? null },
    { name: 'surveys_count', of: ({ surveysCount }) => surveysCount },
    { name: 'warning', of: ({ warning }) => warning, guarded },
  ],
  rows,
})
