import { importsPage } from '@/lib/paths/data'

/** A page of an organization without data: why it is empty, and the one action that fills it. */
export function NoDataYet({ slug }: { slug: string }) {
  return (
    <section className="part empty stack" aria-labelledby="no-data">
      <h2 id="no-data">No data yet</h2>
      <p>
        Three files decide the designation: courseware completions, exam unit purchases and survey responses.
        As soon as one of them is in, its figures appear here.
      </p>
      <p>
        <a href={importsPage.href({ slug })}>See where each file comes from</a>
      </p>
    </section>
  )
}
