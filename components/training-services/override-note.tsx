import { showDate } from '@/lib/dates'
import type { Override } from '@/lib/rules/rule-book'
import { nameOf } from '@/lib/rules/values'
import { Note } from '../ui/note'

type Props = { slug: string; overrides: readonly Override[] }

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
      {overrides.map(sentence).join(' ')}{' '}
      <a href={`/${slug}/membership/training-services/rules`}>See the rules</a>
    </Note>
  )
}

const sentence = ({ key, value, ruleSet, reason, byName, since }: Override): string =>
  `${nameOf(key)}: ${value ?? 'no limit'} in ${ruleSet} (${byName}, ${showDate(since)}: ${reason}).`
