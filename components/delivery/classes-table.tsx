import type { ClassJson } from '@/lib/answers/delivery'
import { showDays } from '@/lib/delivery/model/show-days'
import { classPage } from '@/lib/paths/delivery'
import { DataTable } from '../tables/data-table'
import { showPoints } from '../ui/show-count'
import { placeOf, STATUS_WORDS, showOf } from './class-words'

type Props = { slug: string; classes: readonly ClassJson[]; name: string; empty: string; needs?: boolean }

/** Classes, a row each; `needs`: with what they ask for in the place of their figures. */
export const ClassesTable = ({ slug, classes, name, empty, needs = false }: Props) => (
  <DataTable
    name={name}
    rows={classes}
    empty={empty}
    keyOf={({ classId }) => classId}
    columns={[
      {
        name: 'Class',
        heads: true,
        of: ({ classId }) => <a href={classPage.href({ slug, class: classId })}>{classId}</a>,
        below: ({ courseNumber, title }) => (title ? `${courseNumber} ${title}` : courseNumber),
      },
      {
        name: 'Days',
        of: showDays,
        below: ({ status }) => STATUS_WORDS[status],
      },
      { name: 'Location', of: placeOf },
      needs && { name: 'What to do', of: ({ needs }) => needs[0]?.text },
      !needs && {
        name: 'Redemptions',
        number: true,
        of: ({ redemptions, seats }) => showOf(redemptions, seats),
      },
      !needs && {
        name: 'Surveys',
        number: true,
        of: ({ surveys, learners }) => showOf(surveys, learners),
      },
      !needs && { name: 'Average', number: true, of: ({ averageDisplay }) => averageDisplay ?? '–' },
      !needs && {
        name: 'Points',
        number: true,
        of: ({ pointsEarned }) => showPoints(pointsEarned),
        below: ({ pointsPossible }) => (pointsPossible ? `${showPoints(pointsPossible)} more possible` : ''),
      },
    ]}
  />
)
