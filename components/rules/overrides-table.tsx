import { nameOf } from '@/lib/rules/values'
import type { Rules } from '@/lib/services/rules/get-rules'
import { valueWords } from '../history/cause-words'
import { DownloadLinks } from '../tables/download-links'
import { showTime } from '../ui/show-time'
import { RemoveOverride } from './remove-override'

type Props = { slug: string; overrides: Rules['overrides']; timeZone: string; mayWrite: boolean }
type Override = Rules['overrides'][number]

/** Every override there ever was: those in force first, then the others, the last one first. */
export function OverridesTable({ slug, overrides, timeZone, mayWrite }: Props) {
  if (overrides.length === 0)
    return (
      <p className="muted">
        None. Every score is made by the programme’s own values, as their sources state them.
      </p>
    )
  const latest = overrides.toReversed()
  const sorted = [...latest.filter(({ ended }) => !ended), ...latest.filter(({ ended }) => ended)]
  return (
    <>
      <table className="table fold">
        <caption className="sr">Local overrides, those in force first</caption>
        <thead>
          <tr>
            <th scope="col">Value</th>
            <th scope="col">Rule set</th>
            <th scope="col" className="r">
              Yours
            </th>
            <th scope="col">Set</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((one) => (
            <Row key={one.id} override={one} {...{ slug, timeZone, mayWrite }} />
          ))}
        </tbody>
      </table>
      <DownloadLinks href={`/api/v1/orgs/${slug}/training-services/rule-overrides`} of="Local overrides" />
    </>
  )
}

function Row({ slug, override, timeZone, mayWrite }: Omit<Props, 'overrides'> & { override: Override }) {
  const { id, ruleSet, key, value, set, ended } = override
  return (
    <tr>
      <th scope="row">{nameOf(key)}</th>
      <td data-of="Rule set">{ruleSet}</td>
      <td className="r" data-of="Yours">
        {valueWords(value)}
      </td>
      <td data-of="Set">
        {set.reason}
        <span className="id">{whoAndWhen(set, timeZone)}</span>
      </td>
      <td data-of="State">
        {ended ? (
          <>
            {ended.replaced ? 'Replaced' : 'Taken back'}: {ended.reason}
            <span className="id">{whoAndWhen(ended, timeZone)}</span>
          </>
        ) : (
          <>
            <b>In force</b>
            {mayWrite && <RemoveOverride slug={slug} id={id} name={`${nameOf(key)} in ${ruleSet}`} />}
          </>
        )}
      </td>
    </tr>
  )
}

const whoAndWhen = ({ byName, at }: Override['set'], timeZone: string): string =>
  `${byName && `${byName}, `}${showTime(at.toISOString(), timeZone)}`
