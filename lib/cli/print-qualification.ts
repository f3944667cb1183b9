import { isPlainDate } from '../dates'
import { getOverview } from '../insight/get-overview'
import { qualificationJson } from '../insight/qualification-json'
import type { Run } from './command'
import { operatorCtx } from './operator'
import { UsageError } from './read-arguments'

export const printQualification: Run = async ({ db, given, print }) => {
  const asOf = given['as-of']
  if (asOf && !isPlainDate(asOf)) throw new UsageError('--as-of is a real date of the form YYYY-MM-DD.')
  const ctx = await operatorCtx(db, given.org)
  print(JSON.stringify(qualificationJson(await getOverview(ctx, asOf ? { asOf } : {})), null, 2))
  return 0
}
