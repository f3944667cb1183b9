import { sql } from 'drizzle-orm'
import type { Statements } from './statements'

export const SURVEY_STATEMENTS = {
  'no-eligible-trainer': () => sql`
    select class_id as subject, place, unnamed + ineligible as rows,
      jsonb_build_object('surveys', surveys, 'unnamed', unnamed, 'ineligible', ineligible) as facts
    from facts where unnamed + ineligible > 0`,
  'more-surveys-than-learners': () => sql`
    select class_id as subject, place, surveys as rows, jsonb_build_object('surveys', surveys, 'learners', learners) as facts
    from facts where surveys > learners`,
  'identical-answers': ({ limits }) => sql`
    select class_id as subject, place, alike as rows, jsonb_build_object('alike', alike, 'surveys', surveys) as facts
    from facts where alike >= ${limits.identicalAnswers}::int`,
  'class-without-surveys': ({ asOf, limits }) => sql`
    select class_id as subject, place, redemptions as rows,
      jsonb_build_object('endsOn', ends_on, 'learners', learners, 'redemptions', redemptions) as facts
    from facts where surveys = 0 and coalesce(status, 'delivered') = 'delivered' and learners is distinct from 0
      and ends_on + ${limits.surveyWaitDays}::int < ${asOf}::date`,
} satisfies Partial<Statements>
