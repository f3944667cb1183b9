import type { ListedName, RecordNameList } from '@/lib/answers/record-names'
import { may } from '@/lib/auth/roles'
import type { Ctx } from '@/lib/context'
import { importsPage, type namesPage } from '@/lib/paths/data'
import { meantName } from '@/lib/programmes/solutions-partner/words/meant-names'
import { AskForRole } from '../shell/ask-for-role'
import { DownloadLinks } from '../tables/download-links'
import { Crumbs } from '../ui/crumbs'
import { showCount } from '../ui/show-count'
import { MeaningForm } from './meaning-form'
import { columnOf, NamesTable } from './names-table'

type Props = { ctx: Ctx; address: ReturnType<typeof namesPage.read>; list: RecordNameList }

/** Names that count nowhere, those of which somebody said what they mean, and the form that says it. */
export function NamesView({ ctx, address, list: { names, ids } }: Props) {
  const { slug, role } = ctx
  const mayWrite = may(role, 'imports:write')
  const unknown = names.filter(({ means }) => means === null)
  const meant = names.filter(({ means }) => means !== null)
  const api = `/api/v1/orgs/${slug}/capability-score/names`
  const chosen = names.find(
    ({ kind, field, name }) => kind === address.kind && field === address.field && name === address.name,
  )
  return (
    <div className="page">
      <Crumbs trail={[{ name: 'Data' }, { name: 'Names' }]} />
      <h1>
        <b>Data</b> | Names
      </h1>
      <p className="lead">
        Workloads, associations and certifications are known by their names. A row with a name that Laurel
        does not know is kept and counts nowhere, until you say once what the name means: then it counts in
        every file, past and future.
      </p>
      {!mayWrite && <AskForRole ctx={ctx} action="imports:write" />}
      <section className="panel" id="unknown" aria-labelledby="unknown-heading">
        <h2 id="unknown-heading">Names that Laurel does not know</h2>
        {unknown.length === 0 ? (
          <p className="muted">
            {names.length === 0 ? 'No file has one.' : 'None is left.'} New ones appear here as soon as a{' '}
            <a href={importsPage.href({ slug })}>file</a> brings them.
          </p>
        ) : (
          <>
            <p>{summaryOf(unknown)}</p>
            <NamesTable {...{ slug, api, mayWrite }} name="Names that count nowhere" names={unknown} />
          </>
        )}
      </section>
      {mayWrite && chosen && (
        <section className="panel" id="say" aria-labelledby="say-heading">
          <h2 id="say-heading">What does {chosen.name} mean?</h2>
          <MeaningForm
            key={`${chosen.kind} ${chosen.name}`}
            {...{ slug, url: api }}
            named={{ kind: chosen.kind, field: chosen.field, name: chosen.name }}
            column={columnOf(chosen)}
            means={chosen.means ?? ''}
            options={optionsOf(chosen, ids)}
          />
        </section>
      )}
      {meant.length > 0 && (
        <section className="panel" aria-labelledby="meant">
          <h2 id="meant">Names you have given a meaning</h2>
          <NamesTable {...{ slug, api, mayWrite }} name="Names with what they mean" names={meant} />
        </section>
      )}
      {names.length > 0 && <DownloadLinks href={api} of="Names" />}
    </div>
  )
}

function summaryOf(unknown: readonly ListedName[]): string {
  const rows = unknown.reduce((sum, one) => sum + one.rows, 0)
  return `${showCount(unknown.length, 'name')} in ${showCount(rows, 'row')}, which ${rows === 1 ? 'counts' : 'count'} nowhere.`
}

/** By their names, which are easier to read than ids. */
const optionsOf = (chosen: ListedName, ids: RecordNameList['ids']) =>
  ids
    .filter(({ kind, field }) => kind === chosen.kind && field === chosen.field)
    .flatMap((column) => column.ids.map((value) => ({ value, name: meantName(chosen, value) })))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en'))
