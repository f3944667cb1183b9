import { importsPage } from '@/lib/paths/data'
import type { ProgrammeName } from '@/lib/programmes/registered'
import { FIRST_PROGRAMME } from '@/lib/programmes/registry'

type Props = { slug: string; programme?: ProgrammeName }

/** A page of an organization without data: why it is empty, and the one action that fills it. */
export function NoDataYet({ slug, programme = FIRST_PROGRAMME.programme }: Props) {
  return (
    <section className="part empty stack" aria-labelledby="no-data">
      <h2 id="no-data">No data yet</h2>
      <p>{programme.firstData ?? 'As soon as the first file is in, its figures appear here.'}</p>
      <p>
        <a href={importsPage.href({ slug })}>See where each file comes from</a>
      </p>
    </section>
  )
}
