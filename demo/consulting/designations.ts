import { addDays, type PlainDate } from '../../lib/dates'
import type { DesignationBody } from '../../lib/designations/designation-input'
import type { LegacyInput } from '../../lib/designations/legacy-input'
import type { DesignationId } from '../../lib/designations/model/designations'
import { monthsFrom } from '../../lib/programmes/solutions-partner/window/windows'

export type DemoDesignations = {
  held: readonly (DesignationBody & { designation: DesignationId; note: string })[]
  legacy: LegacyInput
}

const ago = (today: PlainDate, months: number) => monthsFrom(today, -months)

/**
 * One held while its score is lower, one to be renewed within days, one that lapsed. Infrastructure is qualified and
 * not bought, Modern Work not qualified; nothing is taught.
 */
export const designationsOf = (today: PlainDate): DemoDesignations => ({
  held: [
    {
      designation: 'security',
      attainedOn: ago(today, 7),
      enrolledOn: addDays(ago(today, 7), 9),
      origin: 'bought',
      note: 'The score was 71 then, before two customers left.',
    },
    {
      designation: 'business-applications',
      attainedOn: addDays(ago(today, 13), 9),
      validUntil: addDays(today, 9),
      origin: 'elsewhere',
      note: 'Partner Center shows this day in Membership offers.',
    },
    {
      designation: 'data-ai',
      attainedOn: ago(today, 32),
      origin: 'legacy',
      note: 'Came with gold Data Platform, and was not renewed.',
    },
  ],
  legacy: {
    competencies: [
      { competency: 'data-platform', level: 'gold' },
      { competency: 'datacenter', level: 'silver' },
    ],
    fees: [{ option: 'designation', amountCents: 4_510_00, currency: 'EUR' }],
  },
})
