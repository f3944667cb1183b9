import { sql } from 'drizzle-orm'
import type { Statements } from './statements'

export const REDEMPTION_STATEMENTS = {
  'more-redemptions-than-seats': () => sql`
    select class_id as subject, place, redemptions as rows, jsonb_build_object('redemptions', redemptions, 'seats', seats) as facts
    from facts where redemptions > seats`,
  'late-redemption': () => sql`
    select class_id as subject, place, early + late as rows, jsonb_build_object('startsOn', starts_on, 'endsOn', ends_on,
      'early', early, 'firstOn', first_on, 'late', late, 'lastOn', last_on) as facts
    from facts where early + late > 0`,
  'recorded-share': ({ asOf, limits }) => sql`
    select class_id as subject, place, redemptions + surveys as rows, jsonb_build_object('share', recorded_share,
      'redemptions', redemptions, 'surveys', surveys, 'endsOn', ends_on) as facts
    from facts where recorded_share >= ${limits.recordedSharePercent}::int and (redemptions + surveys > 0 or ends_on >= ${asOf}::date)`,
} satisfies Partial<Statements>
