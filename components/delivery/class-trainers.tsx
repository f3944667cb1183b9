import type { ClassAnswer } from '@/lib/answers/delivery'
import { trainersPage } from '@/lib/paths/data'
import { capital } from '@/lib/text/capital'
import { DataTable } from '../tables/data-table'

/** Who teaches, and whether surveys that name each count, with the reason. */
export const ClassTrainers = ({ slug, one }: { slug: string; one: ClassAnswer }) => (
  <section className="panel" aria-labelledby="class-trainers">
    <h2 id="class-trainers">Whether its surveys count</h2>
    <p>{outlookWords(one)}</p>
    <DataTable
      name="Trainers of the class"
      rows={one.trainers}
      keyOf={({ mctId }, at) => mctId || at}
      columns={[
        {
          name: 'Trainer',
          heads: true,
          of: ({ mctId, name }) =>
            mctId ? <a href={trainersPage.href({ slug, edit: mctId })}>{name || mctId}</a> : 'A trainer',
          below: ({ mctId, name }) => (name ? mctId : ''),
        },
        { name: 'Eligible', of: ({ eligible }) => (eligible ? 'Yes' : 'No') },
        { name: 'Why', of: ({ text }) => text && `${capital(text)}.` },
      ]}
    />
  </section>
)

function outlookWords({ surveysCount, warning, checking, level, status }: ClassAnswer): string {
  if (level === null)
    return 'The course is not in the catalogue: surveys of it are collected and never scored.'
  if (surveysCount === 'not_scored') return 'Surveys of Fundamentals & others are collected and never scored.'
  if (warning && status !== 'cancelled') return warning
  return checking
    ? 'Surveys of this class count: each of its trainers is eligible.'
    : 'Surveys of this class count: trainers are not checked, and each of its trainers is eligible.'
}
