import { datesJson } from '../calendar/dates-json'
import { getDates } from '../calendar/get-dates'
import { isPlainDate } from '../dates'
import type { Run } from './command'
import { operatorCtx } from './operator'
import { UsageError } from './read-arguments'

export const printDates: Run = async ({ db, given, print }) => {
  const { from, to } = given
  for (const [name, value] of Object.entries({ from, to }))
    if (value && !isPlainDate(value)) throw new UsageError(`--${name} is a real date of the form YYYY-MM-DD.`)
  const ctx = await operatorCtx(db, given.org)
  print(JSON.stringify(datesJson(ctx.slug, await getDates(ctx, { from, to })), null, 2))
  return 0
}
