import type { InProgramme } from '@/lib/paths/any-programme'
import type { ShownRecord } from '@/lib/people/personal-data'
import type { ProgrammeName } from '@/lib/programmes/registered'
import { valueWords } from '../history/cause-words'
import { DataTable } from '../tables/data-table'
import { DownloadLinks } from '../tables/download-links'
import { showTime } from '../ui/show-time'
import { RemoveOverride } from './remove-override'

type Props = {
  place: InProgramme
  programme: ProgrammeName
  overrides: readonly ShownRecord[]
  timeZone: string
  mayWrite: boolean
}

/** Every override there ever was: those in force first, then the others, the last one first. */
export function OverridesTable({ place, programme, overrides, timeZone, mayWrite }: Props) {
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
          { name: 'Rule set', className: 'nowrap', of: ({ ruleSet }) => ruleSet },
          {
            name: 'Yours',
            number: !programme.sayValue,
            of: ({ key, value }) => programme.sayValue?.(key, value) ?? valueWords(value),
          },
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
                      place={place}
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
      <DownloadLinks
        href={`/api/v1/orgs/${place.slug}/${place.programme}/rule-overrides`}
        of="Local overrides"
      />
    </>
  )
}

const whoAndWhen = ({ byName, at }: ShownRecord['set'], timeZone: string): string =>
  `${byName && `${byName}, `}${showTime(at.toISOString(), timeZone)}`
