import { writeAudit } from '@/lib/audit/sql/audit'
import { raiseCatalogueSeq } from '@/lib/organizations/sql/state'
import { putMeaning } from '@/lib/programmes/solutions-partner/sql/records'
import type { RecordName } from '../answers/record-names'
import { authorize, type Ctx } from '../context'
import { LaurelError, notFound } from '../errors'
import { vocabularyOf } from '../programmes/solutions-partner/names/known-names'
import { type MeaningInput, meaningInput } from './meaning-input'

/**
 * Says what a name means, in every file that was imported or will be; null takes it back. Scores follow at once.
 * @throws LaurelError forbidden, not_found for a name that no file has, conflict for one that is known by itself,
 * invalid_request for an id that there is not
 */
export async function sayMeaning(ctx: Ctx, input: MeaningInput): Promise<RecordName> {
  authorize(ctx, 'imports:write')
  const said = meaningInput.parse(input)
  const { kind, field, name, means } = said
  const vocabulary = vocabularyOf(said)
  if (!vocabulary) throw new LaurelError('invalid_request', `A file of ${kind} has no ${field}.`)
  const known = vocabulary.find(name)
  if (known !== null && means !== null)
    throw new LaurelError('conflict', `${name} is known already, as ${known}. Nothing was changed.`)
  if (means !== null && !vocabulary.ids.includes(means))
    throw new LaurelError('invalid_request', `There is no ${field} ${means}. The list of names has the ids.`)
  await ctx.db.inTenant(ctx.orgId, 'write', async (tx) => {
    await raiseCatalogueSeq(tx, 'all')
    const before = await putMeaning(tx, said)
    if (before === undefined) throw notFound('This name')
    await writeAudit(tx, ctx, 'name.mean', { kind, field, name, before, after: means })
  })
  return said
}
