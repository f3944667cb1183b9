import type { Rules } from '@/lib/rules/get-rules'
import { valueWords } from '../history/cause-words'
import { DataTable } from '../tables/data-table'
import { DownloadLinks } from '../tables/download-links'
import { showTime } from '../ui/show-time'
import { RemoveOverride } from './remove-override'

type Props = { slug: string; rules: Rules; timeZone: string; mayWrite: boolean }
type Override = Rules['overrides'][number]

/** Every override there ever was: those in force first, then the others, the last one first. */
export function OverridesTable({ slug, rules, timeZone, mayWrite }: Props) {
  const { overrides, programme } = rules
  if (overrides.length === 0)
    return (
      <p className="muted">None. Every score uses the programme’s own values, as their sources state them.</p>
    )
  const latest = overrides.toReversed()
  const sorted = [...latest.filter(({ ended }) => !ended), ...latest.filter(({ ended }) => ended)]
  return (
    <>
      <DataTable
        name="Local overrides, those in force first"
        rows={sorted}
        keyOf={({ id }) => id}
        columns={[
          { name: 'Value', heads: true, of: ({ key }) => programme.valueWords(key)[0] },
          { name: 'Rule set', of: ({ ruleSet }) => ruleSet },
          { name: 'Yours', number: true, of: ({ value }) => valueWords(value) },
          {
            name: 'Set',
            of: ({ set }) => set.reason,
            below: ({ set }) => whoAndWhen(set, timeZone),
          },
          {
            name: 'State',
            of: ({ ended, id, key, ruleSet }) =>
              ended ? (
                `${ended.replaced ? 'Replaced' : 'Taken back'}: ${ended.reason}`
              ) : (
                <>
                  <b>In force</b>
                  {mayWrite && (
                    <RemoveOverride
                      slug={slug}
                      id={id}
                      name={`${programme.valueWords(key)[0]} in ${ruleSet}`}
                    />
                  )}
                </>
              ),
            below: ({ ended }) => ended && whoAndWhen(ended, timeZone),
          },
        ]}
      />
      <DownloadLinks href={`/api/v1/orgs/${slug}/training-services/rule-overrides`} of="Local overrides" />
    </>
  )
}

const whoAndWhen = ({ byName, at }: Override['set'], timeZone: string): string =>
  `${byName && `${byName}, `}${showTime(at.toISOString(), timeZone)}`
