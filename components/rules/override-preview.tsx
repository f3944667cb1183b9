import { showDate } from '@/lib/dates'
import { type ValuesAddress, valuesPage } from '@/lib/paths/any-programme'
import type { ProgrammeName } from '@/lib/programmes/registered'
import type { OverridePreview as Preview } from '@/lib/rules/preview-override'
import { STATUS_NAMES } from '@/lib/scoring/status'
import { valueWords } from '../history/cause-words'
import { EffectTable } from '../imports/effect-table'
import { SetOverride } from './set-override'

type Props = { programme: ProgrammeName; preview: Preview; address: ValuesAddress }

/** What the override would do to every score, then the reason and the button that sets it. */
export function OverridePreview({ programme, address, preview: { proposal, effect } }: Props) {
  const { ruleSet, key, now, value } = proposal
  const say = (one: string | null) => programme.sayValue?.(key, one) ?? valueWords(one)
  return (
    <div className="stack">
      <p>
        <span className="unsure">Simulation</span> {programme.valueWords(key)[0]} in {ruleSet}:{' '}
        <b>
          {say(now)} → {say(value)}
        </b>
        .{' '}
        {effect.scores.length === 0
          ? `By ${ruleSet} as of ${showDate(effect.asOf)} no score and no status would change.`
          : `By ${ruleSet} as of ${showDate(effect.asOf)} this would change.`}{' '}
        {effect.statusBefore !== effect.statusAfter &&
          effect.statusAfter &&
          `The overall status would become ${STATUS_NAMES[effect.statusAfter]}.`}
      </p>
      {effect.scores.length > 0 && <EffectTable effect={effect} tense="would" />}
      <SetOverride
        slug={address.slug}
        programme={address.programme}
        proposal={{ ruleSet, key, value }}
        then={valuesPage.href({ ...address, proposal: null }, '#overrides')}
      />
    </div>
  )
}
