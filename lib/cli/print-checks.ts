import { isPlainDate } from '../dates'
import { checksJson } from '../guideline-checks/checks-json'
import { getChecks } from '../guideline-checks/get-checks'
import { STATES } from '../guideline-checks/model/check'
import { CHECK_IDS } from '../guideline-checks/model/check-ids'
import type { Run } from './command'
import { operatorCtx } from './operator'
import { UsageError } from './read-arguments'

export const printChecks: Run = async ({ db, given, print }) => {
  const { 'as-of': asOf } = given
  const id = CHECK_IDS.find((one) => one === given.id)
  if (asOf && !isPlainDate(asOf)) throw new UsageError('--as-of is a real date of the form YYYY-MM-DD.')
  if (given.id && !id) throw new UsageError(`--id is one of ${CHECK_IDS.join(', ')}.`)
  const state = ([...STATES, 'all'] as const).find((one) => one === (given.state ?? 'open'))
  if (!state) throw new UsageError('--state is open, dismissed or all.')
  const ctx = await operatorCtx(db, given.org)
  print(JSON.stringify(checksJson(ctx.slug, await getChecks(ctx, { asOf, id, state })), null, 2))
  return 0
}
