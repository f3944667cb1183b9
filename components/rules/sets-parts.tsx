import { showDate } from '@/lib/dates'
import type { ShownRules } from '@/lib/insight/model/shown-rules'
import { type ValuesAddress, valuesPage } from '@/lib/paths/any-programme'
import { DownloadLinks } from '../tables/download-links'
import { DecisionsTable } from './decisions-table'
import { RulesTable } from './rules-table'
import { SourcesList } from './sources-list'

type Props = { rules: ShownRules; address: ValuesAddress; mayWrite: boolean }

/** What each rule set makes of the organization and by which values; between both what was decided, where anything was. */
export function SetsParts({ rules, address, mayWrite }: Props) {
  const { asOf, scores, groups, decisions } = rules
  const scored = `Your scores as of ${showDate(asOf)} under each rule set`
  const sources = 'Numbers in brackets lead to the sources.'
  if (decisions.length === 0)
    return (
      <section className="panel" aria-labelledby="sets">
        <h2 id="sets">Rule sets side by side</h2>
        <DateForm {...{ asOf, address }} />
        <RulesTable
          {...{ rules, groups: [scores, ...groups] }}
          caption={`${scored}, and the values that make them. ${sources}`}
        />
        <Files {...{ asOf, address }} />
        <h3>Sources</h3>
        <SourcesList rules={rules} />
      </section>
    )
  return (
    <>
      <section className="panel" aria-labelledby="sets">
        <h2 id="sets">Rule sets side by side</h2>
        <DateForm {...{ asOf, address }} />
        <RulesTable {...{ rules, groups: [scores] }} caption={`${scored}.`} />
        <Files {...{ asOf, address }} />
      </section>
      <DecisionsTable {...{ rules, address, mayWrite }} />
      <section className="panel" id="values" aria-labelledby="values-heading">
        <h2 id="values-heading">Values</h2>
        <AreaLinks {...{ rules, address }} />
        <RulesTable {...{ rules, groups }} caption={`What makes the scores. ${sources}`} />
        <h3>Sources</h3>
        <SourcesList rules={rules} />
      </section>
    </>
  )
}

function DateForm({ asOf, address }: Pick<Props, 'address'> & { asOf: string }) {
  const { slug, programme, area } = address
  return (
    <form className="filter noprint" action={valuesPage.href({ slug, programme })} aria-label="As-of date">
      {area && <input type="hidden" name="area" value={area} />}
      <div className="field">
        <label htmlFor="as-of">Scores as of</label>
        <input className="input" id="as-of" name="as_of" type="date" required defaultValue={asOf} />
      </div>
      <button type="submit" className="btn">
        Show
      </button>
    </form>
  )
}

/** Whose values are shown, where there are many. */
const AreaLinks = ({ rules: { choices }, address: { slug, programme, asOf } }: Omit<Props, 'mayWrite'>) => (
  <nav className="tabs" aria-label="Values of">
    {choices.map(({ name, area, here }) => (
      <a
        key={area}
        href={valuesPage.href({ slug, programme, asOf, area }, '#values')}
        aria-current={here ? 'true' : undefined}
      >
        {name}
      </a>
    ))}
  </nav>
)

const Files = ({ asOf, address: { slug, programme } }: Pick<Props, 'address'> & { asOf: string }) => (
  <DownloadLinks href={`/api/v1/orgs/${slug}/${programme}/rules?as_of=${asOf}`} of="Rule sets" />
)
