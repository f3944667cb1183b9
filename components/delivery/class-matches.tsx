import type { MatchesOfClass } from '@/lib/answers/class-matches'
import { showDate } from '@/lib/dates'
import { classPage } from '@/lib/paths/delivery'
import { ConfirmButton } from '../forms/confirm-button'
import { DataTable } from '../tables/data-table'
import { showCount } from '../ui/show-count'
import { KIND_WORDS, matchesApi } from './match-words'

type Row = MatchesOfClass['suggested']['rows'][number]
type Props = { slug: string; matches: MatchesOfClass; mayWrite: boolean }

/** Line items that fit the class without naming it, and those that a person said to be of it. */
export function ClassMatches({ slug, matches, mayWrite }: Props) {
  const { classId, suggested, matched } = matches
  const url = matchesApi(slug)
  const own = suggested.rows.filter(({ others }) => others.length === 0).length
  const shared = suggested.rows.filter(({ others }) => others.length > 0)
  const named = [...new Set(shared.flatMap(({ saidClass }) => saidClass ?? []))]
  return (
    <>
      {suggested.count > 0 && (
        <section className="panel" aria-labelledby="suggested">
          <h2 id="suggested">Do these belong to this class?</h2>
          <p>
            They are of its course, location, trainers and days, and name no class that is known here. Once
            they belong to it, its figures and checks have them.
          </p>
          {mayWrite && (
            <div className="row">
              {own > 0 && (
                <ConfirmButton
                  action="They belong to it"
                  title={`To class ${classId}?`}
                  url={url}
                  method="PUT"
                  body={{ classId }}
                >
                  <p>
                    All that fit this class and no other. Surveys are then judged by the days of the class.
                    You can take it back.
                  </p>
                </ConfirmButton>
              )}
              {own > 0 && (
                <ConfirmButton
                  action="They do not"
                  title={`Not to class ${classId}?`}
                  url={url}
                  method="PUT"
                  body={{ classId, belong: false }}
                >
                  <p>
                    Those that fit this class and no other stay without a class, and are not asked for again.
                  </p>
                </ConfirmButton>
              )}
              {named.map((saidClass) => (
                <ConfirmButton
                  key={saidClass}
                  action={`All that name ${saidClass} belong to it`}
                  title={`${saidClass} is class ${classId}?`}
                  url={url}
                  method="PUT"
                  body={{ classId, saidClass }}
                >
                  <p>They fit another class as well, and belong to one at most. You can take it back.</p>
                </ConfirmButton>
              ))}
            </div>
          )}
          <Rows
            {...{ slug }}
            name="Redemptions and surveys that fit this class"
            of={suggested}
            action={
              mayWrite &&
              shared.some(({ saidClass }) => saidClass === null) &&
              (({ kind, id, others, saidClass }) =>
                others.length > 0 &&
                saidClass === null && (
                  <ConfirmButton
                    action="Belongs here"
                    about={id}
                    title={`${KIND_WORDS[kind]} ${id} to class ${classId}?`}
                    url={url}
                    method="PUT"
                    body={{ classId, [kind === 'survey-responses' ? 'surveys' : 'redemptions']: [id] }}
                  >
                    <p>It fits {others.join(', ')} as well, and belongs to one class at most.</p>
                  </ConfirmButton>
                ))
            }
          />
        </section>
      )}
      {matched.count > 0 && (
        <section className="panel" aria-labelledby="matched">
          <h2 id="matched">Said to be of this class</h2>
          <p>
            {showCount(matched.count, 'line item')} without its class ID. They stay with it whatever is
            imported again.
          </p>
          <Rows
            {...{ slug }}
            name="Redemptions and surveys said to be of this class"
            of={matched}
            action={false}
          />
          {mayWrite && (
            <ConfirmButton
              action="Take back"
              about={`what was said of line items of class ${classId}`}
              title="Take them out of the class?"
              url={url}
              body={{ classId }}
            >
              <p>They are suggested again, and nothing of them is lost.</p>
            </ConfirmButton>
          )}
        </section>
      )}
    </>
  )
}

type RowsProps = {
  slug: string
  name: string
  of: MatchesOfClass['suggested']
  action: false | ((row: Row) => React.ReactNode)
}

const Rows = ({ slug, name, of: { rows, count }, action }: RowsProps) => (
  <>
    <DataTable
      name={name}
      rows={rows}
      keyOf={({ kind, id }) => `${kind} ${id}`}
      columns={[
        { name: 'Line item', heads: true, of: ({ id }) => id },
        { name: 'Kind', of: ({ kind }) => KIND_WORDS[kind] },
        { name: 'Day', of: ({ occurredOn }) => showDate(occurredOn) },
        { name: 'Trainer', of: ({ mctId }) => mctId },
        { name: 'Names the class', of: ({ saidClass }) => saidClass ?? <span className="muted">None</span> },
        rows.some(({ others }) => others.length > 0) && {
          name: 'Also fits',
          of: ({ others }) =>
            others.map((one, at) => (
              <span key={one}>
                {at > 0 && ', '}
                <a href={classPage.href({ slug, class: one })}>{one}</a>
              </span>
            )),
        },
        action && { name: 'Action', label: null, of: action },
      ]}
    />
    {count > rows.length && (
      <p className="muted small">{`The first ${rows.length} of ${showCount(count, 'line item')}.`}</p>
    )}
  </>
)
