import { addDays, type PlainDate } from '../../lib/dates'
import type { SpecializationInput } from '../../lib/specializations/specialization-input'

const DAY_OF_YEAR = 365

/** Anniversaries and evidence so many days from the day of loading. */
const held = (
  today: PlainDate,
  specialization: string,
  anniversary: number,
  evidence: string,
  evidenceOn: number | null,
): SpecializationInput => ({
  specialization,
  anniversary: addDays(today, anniversary),
  attainedOn: addDays(today, anniversary - 2 * DAY_OF_YEAR),
  evidence,
  evidenceOn: evidenceOn === null ? null : addDays(today, evidenceOn),
})

/** What Contoso Consulting holds: three by designations that it has on their anniversaries, one that is at risk. */
export const specializationsOf = (today: PlainDate): SpecializationInput[] => [
  held(today, 'Microsoft Low Code Application Development', 30, '', null),
  held(today, 'Cloud Security', 102, 'Three customer references', -640),
  held(today, 'Identity and Access Management', 140, 'Three customer references', -590),
  held(today, 'Threat Protection', 268, 'Three customer references', -460),
]
