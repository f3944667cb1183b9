import { showDate } from '@/lib/dates'
import type { OverridePreview as Preview } from '@/lib/rules/preview-override'
import type { Programme } from '@/lib/scoring/programme'
import { STATUS_NAMES } from '@/lib/scoring/status'
import { valueWords } from '../history/cause-words'
import { EffectTable } from '../imports/effect-table'
import { SetOverride } from './set-override'

type Props = { slug: string; programme: Programme; preview: Preview }

/** What the override would do to every score, then the reason and the button that sets it. */
export function OverridePreview({ slug, programme, preview: { proposal, effect } }: Props) {
  const { ruleSet, now, value } = proposal
  return (
    <div className="stack">
      <p>
        <span className="unsure">Simulation</span> {programme.valueWords(now.key)[0]} in {ruleSet.id}:{' '}
        <b>
          {valueWords(now.cited.value)} → {valueWords(value)}
        </b>
        .{' '}
        {effect.scores.length === 0
          ? `By ${ruleSet.id} as of ${showDate(effect.asOf)} no score and no status would change.`
          : `By ${ruleSet.id} as of ${showDate(effect.asOf)} this would change.`}{' '}
        {effect.statusBefore !== effect.statusAfter &&
          `The overall status would become ${STATUS_NAMES[effect.statusAfter]}.`}
      </p>
      {effect.scores.length > 0 && <EffectTable effect={effect} tense="would" />}
      <SetOverride slug={slug} proposal={{ ruleSet: ruleSet.id, key: now.key, value }} />
    </div>
  )
}
