import { showDate } from '@/lib/dates'
import { rulesPage } from '@/lib/paths/rules'
import type { ShownOverride } from '@/lib/people/personal-data'
import { valueName } from '@/lib/programmes/training-services/value-words'
import { Note } from '../ui/note'

type Props = { slug: string; overrides: readonly ShownOverride[] }

/** Says wherever it acts that a value is the organization's own. */
export function OverrideNote({ slug, overrides }: Props) {
  if (overrides.length === 0) return null
  return (
    <Note>
      <b>
        {overrides.length === 1
          ? 'A local override acts here.'
          : `${overrides.length} local overrides act here.`}
      </b>{' '}
      {overrides.map(sentence).join(' ')} <a href={rulesPage.href({ slug })}>See the rules</a>
    </Note>
  )
}

const sentence = ({ key, value, ruleSet, reason, byName, since }: ShownOverride): string =>
  `${valueName(key)}: ${value ?? 'no limit'} in ${ruleSet} (${byName && `${byName}, `}${showDate(since)}: ${reason}).`
