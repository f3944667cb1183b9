import { sql } from 'drizzle-orm'
import type { Statements } from './statements'

const OF_COURSE = sql`'course', course_number, 'startsOn', starts_on, 'redemptions', redemptions, 'surveys', surveys`

export const COURSE_STATEMENTS = {
  'course-off-the-plan': () => sql`
    select class_id as subject, place, redemptions + surveys as rows, jsonb_build_object(${OF_COURSE}, 'from', k.first_day) as facts
    from facts left join plan k on k.item = facts.item where k.item is null or k.first_day > starts_on`,
  'course-retired': () => sql`
    select class_id as subject, place, redemptions + surveys as rows, jsonb_build_object(${OF_COURSE}, 'to', k.last_day) as facts
    from facts join plan k on k.item = facts.item where starts_on > k.last_day`,
} satisfies Partial<Statements>
