import type { AnyProgramme, Registered, SelfScored } from '../programmes/registered'

/** A programme that has a report. */
export type Reported = Registered | (SelfScored & Required<Pick<SelfScored, 'report'>>)
export const reportedOf = (row: AnyProgramme): Reported | null =>
  'facts' in row ? row : row.report ? { ...row, report: row.report } : null
