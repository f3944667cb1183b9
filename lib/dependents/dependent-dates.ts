import { readRecords } from '@/lib/designations/sql/records'
import { readSpecializations } from '@/lib/specializations/sql/specializations'
import type { DateSource } from '../calendar/date-source'
import { authorize } from '../context'
import { getDesignations } from '../designations/get-designations'
import { designationPage } from '../paths/designations'
import { specializationsPage } from '../paths/solutions-partner'
import { badgeDates } from './model/badge-dates'
import { heldDesignations } from './model/held-designations'
import { specializationDates } from './model/specialization-dates'

/** When specializations and the expert programme are decided, each on its own anniversary, and when badges must go. */
export const dependentDates: DateSource = async (ctx, { today, to }) => {
  authorize(ctx, 'qualification:read')
  const [records, specializations] = await ctx.db.inTenant(ctx.orgId, 'batch', (tx) =>
    Promise.all([readRecords(tx), readSpecializations(tx)]),
  )
  // Where designations stand is asked only where something is recorded: days of half a year are scored for it.
  if (records.length + specializations.length === 0) return []
  const { designations } = await getDesignations(ctx)
  const given = heldDesignations(designations, records)
  const { slug } = ctx
  return [
    ...specializationDates(specializations, given, { today, to }, specializationsPage.href({ slug })),
    ...badgeDates(given, today, (designation) => designationPage.href({ slug, designation }, '#dependents')),
  ]
}
