import { isPlainDate } from '../dates'
import { getDesignations } from '../designations/get-designations'
import { designationsJson } from '../designations/model/designations-json'
import type { Run } from './command'
import { operatorCtx } from './operator'
import { UsageError } from './read-arguments'

export const printDesignations: Run = async ({ db, given, print }) => {
  const asOf = given['as-of']
  if (asOf && !isPlainDate(asOf)) throw new UsageError('--as-of is a real date of the form YYYY-MM-DD.')
  const ctx = await operatorCtx(db, given.org)
  print(JSON.stringify(designationsJson(await getDesignations(ctx, asOf ? { asOf } : {})), null, 2))
  return 0
}
