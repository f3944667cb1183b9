import { type SQL, sql } from 'drizzle-orm'
import { trainers } from '../../../db/schema/registers'
import { inOrg } from '../../../db/tenancy'

/**
 * Whether a survey counts by its trainer (training-services.md §5, Eligible MCT): `no_mct`, `mct`, or with checking on
 * `mct_not_eligible` where the register has no such trainer active on that day. For SELECT and UPDATE alike.
 */
export const eligibilityOf = (orgId: number, mctId: SQL, day: SQL, checking: boolean): SQL =>
  checking
    ? sql`case when ${mctId} is null then 'no_mct' when exists (
        select 1 from ${trainers} where ${inOrg(trainers, orgId)} and ${trainers.mctId} = ${mctId}
          and ${trainers.activeFrom} <= ${day} and (${trainers.activeTo} is null or ${trainers.activeTo} >= ${day})
      ) then 'mct' else 'mct_not_eligible' end`
    : sql`case when ${mctId} is null then 'no_mct' else 'mct' end`
