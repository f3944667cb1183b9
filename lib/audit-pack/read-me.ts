import type { Ctx } from '../context'
import { MOST_PRINTED } from './sql/pack-files'
import type { PackScope } from './sql/tables'
import { SUMS } from './zip-entries'

type Said = {
  ctx: Ctx
  scope: PackScope
  made: Date
  checksOn: string
  printed: number
  /** Attached files that are not in the data folder any more. */
  lost: readonly string[]
}

/** What is in the pack, for who opens it. */
export const readMe = ({
  ctx,
  scope,
  made,
  checksOn,
  printed,
  lost,
}: Said): string => `Audit pack of ${ctx.orgName}
Period: ${scope.from} to ${scope.to}
Locations: ${scope.locations?.join(', ') ?? 'all'}
Made: ${made.toISOString()} by ${ctx.actorName}

Verify it, in the folder where it was unpacked:

    sha256sum -c ${SUMS}

classes.csv       classes with a day in the period
rosters.csv       redemptions of the period, with learner, class and trainer
evaluations.csv   survey responses of the period, answer by answer
records.csv       records the Guidelines ask for: registrations, recordings, policies and others
certificates.csv  completion certificates issued in the period, also those of elsewhere
certificates.pdf  ${printed === 0 ? 'left out: none was issued here' : `those issued here${printed === MOST_PRINTED ? `, the first ${MOST_PRINTED}` : ''}`}
trainers.csv      trainers, and from when to when each was active
credentials.csv   what trainers held, and when
checks.csv        findings of the guideline checks as of ${checksOn}, with their dismissals and reasons
attachments.csv   files attached to these classes and records; the files are in attachments/
${lost.length === 0 ? '' : `\nThese attached files are not in the data folder any more:\n${lost.map((one) => `- ${one}\n`).join('')}`}
Text that a spreadsheet would run as a formula has an apostrophe before it.
`
