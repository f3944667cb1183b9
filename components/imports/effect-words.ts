import { isLineItemKind } from '@/lib/imports/model/import-kinds'
import type { ImportSummary } from './incoming/contract'

export type Effect = NonNullable<ImportSummary['effect']>
type EffectScore = Effect['scores'][number]

export type Tense = 'would' | 'did'
export type EffectSummary = Pick<
  ImportSummary,
  'kind' | 'effect' | 'notes' | 'rowsAccepted' | 'rowsChanged' | 'rowsDuplicate' | 'rowsRejected'
>

/** Why no score changes; null where the counts or the notes of the import say it already. */
export function noScoreWords(summary: EffectSummary, tense: Tense): string | null {
  const { kind, notes, rowsAccepted, rowsChanged, rowsDuplicate, rowsRejected } = summary
  const none = tense === 'would' ? 'No score would change' : 'No score changed'
  const news = rowsAccepted + rowsChanged
  if (news + rowsDuplicate === 0) return null
  if (news === 0)
    return `${none}: every row ${rowsRejected > 0 ? 'that is not rejected ' : ''}is known already.`
  if (!isLineItemKind(kind)) return `${none}.`
  const unknown = (notes.unknownItems ?? []).reduce((sum, { rows }) => sum + rows, 0)
  if (unknown >= news) return null
  const uncounted = (notes.uncounted ?? []).reduce((sum, { rows }) => sum + rows, 0)
  if (unknown + uncounted >= news) return `${none}.`
  const which = rowsChanged === 0 ? 'new rows' : rowsAccepted === 0 ? 'changed rows' : 'new and changed rows'
  return `${none}: its ${which} lie outside the 12 months that count, or do not count for another reason, which each row says.`
}

/** `Courseware 811.0 → 843.5`; the arrow is read as "to". */
export const scoreLine = (score: EffectScore): string => `${score.name} ${score.before} → ${score.after}`
