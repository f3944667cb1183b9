import type { SQL } from 'drizzle-orm'
import type { CheckId } from '../model/check-ids'
import type { Given } from '../model/given'

/**
 * How each check finds: selects `subject`, `place` (the location whose readers see it), `rows` and `facts` (jsonb) from
 * the common tables of class-facts.ts and course-facts.ts.
 */
export type Statements = Record<CheckId, (given: Given) => SQL>
