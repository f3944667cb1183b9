import { showDate } from '@/lib/dates'
import type { ShownRules } from '@/lib/insight/model/shown-rules'
import { type ValuesAddress, valuesPage } from '@/lib/paths/any-programme'
import { DateFilter } from '../forms/date-filter'
import { DownloadLinks } from '../tables/download-links'
import { RulesTable } from './rules-table'
import { SourcesList } from './sources-list'

type Props = { rules: ShownRules; address: ValuesAddress }

const SOURCES = 'Numbers in brackets lead to the sources.'

/** What each rule set makes of the organization, with its values where they are few. */
export function SetsPart({ rules, address }: Props) {
  const { asOf, scores, groups, choices } = rules
  const scored = `Your scores as of ${showDate(asOf)} under each rule set`
  const all = choices.length === 0
  return (
    <section className="panel" aria-labelledby="sets">
      <h2 id="sets">Rule sets side by side</h2>
      <DateForm {...{ asOf, address }} />
      {all ? (
        <RulesTable
          {...{ rules, groups: [scores, ...groups] }}
          caption={`${scored}, and the values that make them. ${SOURCES}`}
        />
      ) : (
        <RulesTable {...{ rules, groups: [scores] }} caption={`${scored}.`} heading="Score" />
      )}
      <Files {...{ asOf, address }} />
      {all && <Sources rules={rules} />}
    </section>
  )
}

/** The values of what is chosen, where they are many. */
export function ValuesPart({ rules, address }: Props) {
  return (
    <section className="panel" id="values" aria-labelledby="values-heading">
      <h2 id="values-heading">Values</h2>
      <AreaLinks {...{ rules, address }} />
      <RulesTable
        {...{ rules, groups: rules.groups }}
        caption={`What makes the scores. ${SOURCES}`}
        heading="Value"
      />
      <Sources rules={rules} />
    </section>
  )
}

const Sources = ({ rules }: Pick<Props, 'rules'>) => (
  <>
    <h3>Sources</h3>
    <SourcesList rules={rules} />
  </>
)

const DateForm = ({
  asOf,
  address: { slug, programme, area },
}: Pick<Props, 'address'> & { asOf: string }) => (
  <DateFilter
    label="Scores as of"
    name="As-of date"
    submit="Show"
    action={valuesPage.href({ slug, programme })}
    asOf={asOf}
  >
    {area && <input type="hidden" name="area" value={area} />}
  </DateFilter>
)

/** Whose values are shown, where there are many. */
const AreaLinks = ({ rules: { choices }, address: { slug, programme, asOf } }: Props) => (
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
