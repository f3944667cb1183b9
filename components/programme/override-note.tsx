import { showDate } from '@/lib/dates'
import type { ShownOverride } from '@/lib/people/personal-data'
import type { Programme } from '@/lib/scoring/programme'
import { Note } from '../ui/note'

type Props = {
  programme: Pick<Programme, 'valueWords' | 'sayValue'>
  overrides: readonly ShownOverride[]
  rulesHref: string
}

/** Says wherever it acts that a value is the organization's own. */
export function OverrideNote({ programme, overrides, rulesHref }: Props) {
  if (overrides.length === 0) return null
  return (
    <Note>
      <b>
        {overrides.length === 1
          ? 'A local override acts here.'
          : `${overrides.length} local overrides act here.`}
      </b>{' '}
      {overrides.map((one) => sentence(one, programme)).join(' ')} <a href={rulesHref}>See the rules</a>
    </Note>
  )
}

const sentence = (
  { key, value, ruleSet, reason, byName, since }: ShownOverride,
  programme: Props['programme'],
): string =>
  `${programme.valueWords(key)[0]}: ${programme.sayValue?.(key, value) ?? value ?? 'no limit'} in ${ruleSet} (${byName && `${byName}, `}${showDate(since)}: ${reason}).`
