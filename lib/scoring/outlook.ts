import { addMonths, firstOf, monthOf, nextRefresh, type PlainDate, refreshesBetween } from '../dates'
import type { Basis } from './basis'
import { gapsInside, type NamedGap } from './gap-words'
import { type Gap, gapsOf } from './gaps'
import { type Qualification, qualify } from './qualification'
import { type Verdict, verdict } from './verdict'

type OutlookInput = Basis & {
  asOf: PlainDate
  today: PlainDate
  /** The next one on or after today; null until the organization has given its date. */
  anniversary: PlainDate | null
  hasData: boolean
  /** What may be missing, of any month. */
  missing?: readonly NamedGap[]
}
/** Where an organization stands as of a date, and what that means up to its anniversary. */
type Outlook = {
  qualification: Qualification
  verdict: Verdict
  /** As of the first day of the month after today, if nothing more comes in. */
  nextRefresh: Qualification
  /** What is missing at the anniversary if nothing more comes in; null without one. */
  gapsAhead: Gap[] | null
}

/** What the Training Services page and the portfolio say: pure. @throws NoRuleSetError */
export function outlookOf({ asOf, totals, catalogue, rules, missing = [], ...rest }: OutlookInput): Outlook {
  const basis = { totals, catalogue, rules }
  const qualification = qualify({ asOf, ...basis })
  const ahead = monthsAhead(asOf, rest.anniversary, basis)
  return {
    qualification,
    verdict: verdict({
      qualification,
      ahead,
      ...rest,
      missing: gapsInside(missing, qualification.window),
    }),
    nextRefresh: qualify({ asOf: nextRefresh(rest.today), ...basis }),
    gapsAhead: rest.anniversary === null ? null : gapsOf(qualify({ asOf: rest.anniversary, ...basis })),
  }
}

/** As of the first of each later month up to the anniversary, with what is known now; made one by one, as asked. */
function* monthsAhead(
  from: PlainDate,
  anniversary: PlainDate | null,
  basis: Basis,
): Generator<Qualification> {
  const end = anniversary ?? firstOf(addMonths(monthOf(from), 12))
  for (const asOf of refreshesBetween(from, end)) yield qualify({ asOf, ...basis })
}
