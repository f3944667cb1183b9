import { EffectTable } from './effect-table'
import { type EffectSummary, noScoreWords, type Tense } from './effect-words'

/** What an import does to the scores, or why it does nothing where that is not said elsewhere. */
export function ScoreEffect({ summary, tense }: { summary: EffectSummary; tense: Tense }) {
  const { effect } = summary
  if (effect === null) return null
  if (effect.scores.length > 0) return <EffectTable effect={effect} tense={tense} />
  const words = noScoreWords(summary, tense)
  return words && <p>{words}</p>
}
