import { may, type Role } from '@/lib/auth/roles'
import { importsPage, namesPage } from '@/lib/paths/data'
import type { Capability } from '@/lib/programmes/solutions-partner/capability'
import { FILE_WORDS } from '@/lib/programmes/solutions-partner/words/file-words'
import { DataTable } from '../tables/data-table'

/** Nothing has come yet of which an area could be scored. */
export const hasNothing = ({ families, counts }: Pick<Capability, 'families' | 'counts'>): boolean =>
  counts.certifications === 0 && families.every(({ covered }) => covered.length === 0)

/** In place of scores: which six files make them, each with its template. */
export function NoFigures({ slug, role }: { slug: string; role: Role }) {
  return (
    <section className="part empty stack" aria-labelledby="no-data">
      <h2 id="no-data">No figures yet</h2>
      <p>
        Six reports of Partner Center make the scores; each month they come anew. Until a file is there, what
        it decides is unknown. A workload, association or certification that Laurel does not know by its name
        is kept as well, and stands under <a href={namesPage.href({ slug })}>Names</a>, where you say once
        what is meant.
      </p>
      <DataTable
        name="The six files"
        rows={FILE_WORDS}
        keyOf={({ kind }) => kind}
        columns={[
          { name: 'File', heads: true, of: ({ name }) => name },
          { name: 'Decides', label: null, of: ({ decides }) => decides },
          {
            name: 'Template',
            of: ({ kind, name }) => (
              <span className="row">
                <a href={`/api/v1/templates/${kind}.csv`} download aria-label={`Template of ${name} as CSV`}>
                  CSV
                </a>
                <a
                  href={`/api/v1/templates/${kind}.xlsx`}
                  download
                  aria-label={`Template of ${name} as Excel`}
                >
                  Excel
                </a>
              </span>
            ),
          },
        ]}
      />
      <p>
        <a className={may(role, 'imports:write') ? 'btn go' : undefined} href={importsPage.href({ slug })}>
          {may(role, 'imports:write') ? 'Import your first report' : 'See what has been imported'}
        </a>
      </p>
    </section>
  )
}
