import type { Action } from '../auth/roles'
import { type Address, address, type InOrg } from './address'
import { all, day, id, type Says, text } from './part'

/** What stands for `[…]` in the pattern of a page that every programme has. */
export type InProgramme = InOrg & { programme: string }
export type ProgrammeAddress<T> = Address<InProgramme, T> & { name: string; action: Action }

const of = <T extends object>(path: string, name: string, says?: Says<T>): ProgrammeAddress<T> => ({
  ...address<InProgramme, T>(`/[org]/membership/[programme]${path}`, says),
  name,
  action: 'qualification:read',
})

/** `details` the criterion whose flyout is open, by its id. */
export const summaryPage = of('', 'Overview', all({ asOf: day('as_of'), details: text('details') }))
export const progressPage = of('/trends', 'Trends', all({ criterion: text('criterion') }))
export const leavingPage = of('/falling-out', 'Leaving the window', all({ refresh: day('refresh') }))
export const valuesPage = of('/rules', 'Rules', all({ asOf: day('as_of') }))
export const keptPage = of('/history', 'History', all({ before: id('before') }))

/** In the order of the navigation. */
export const PROGRAMME_PAGES = [summaryPage, progressPage, leavingPage, keptPage, valuesPage] as const
