import { importsPage } from '@/lib/paths/data'
import { FIRST_PROGRAMME } from '@/lib/programmes/registry'
import type { Programme } from '@/lib/scoring/programme'

type Props = { slug: string; programme?: Programme }

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
