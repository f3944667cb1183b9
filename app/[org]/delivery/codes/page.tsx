import { CodeForm } from '@/components/delivery/code-form'
import { CodesNeeded } from '@/components/delivery/codes-needed'
import { CodesTable } from '@/components/delivery/codes-table'
import { ShowCode } from '@/components/delivery/show-code'
import { AskForRole } from '@/components/shell/ask-for-role'
import { orgPage } from '@/components/shell/org-page'
import { Crumbs } from '@/components/ui/crumbs'
import { may } from '@/lib/auth/roles'
import { findCodeToShow, listCodes } from '@/lib/delivery/list-codes'
import { importsPage } from '@/lib/paths/data'
import { codesPage } from '@/lib/paths/delivery'

const { generateMetadata, Page } = orgPage(codesPage, async ({ ctx, address, unread }) => {
  const { slug, page, code, classId } = address
  const mayShow = may(ctx.role, 'codes:reveal')
  const mayWrite = may(ctx.role, 'codes:write')
  const [list, shown] = await Promise.all([
    listCodes(ctx, { page }),
    code && mayShow ? findCodeToShow(ctx, code) : null,
  ])
  if (code && !shown) unread('code')
  return (
    <div className="page">
      <Crumbs trail={[{ name: 'Delivery' }, { name: 'Codes' }]} />
      <h1>
        <b>Delivery</b> | Codes
      </h1>
      <p>
        One achievement code for each class, requested for its seats. Microsoft shows it once: Laurel keeps it
        encrypted, by a key that is not in the database.
      </p>
      {!(mayShow && mayWrite) && <AskForRole ctx={ctx} action={mayWrite ? 'codes:reveal' : 'codes:write'} />}
      {shown && (
        <section className="panel" id="shown" aria-labelledby="shown-heading">
          <h2 id="shown-heading">Code of class {shown.classId}</h2>
          <ShowCode key={shown.id} slug={slug} {...shown} />
        </section>
      )}
      <CodesNeeded slug={slug} needed={list.needed} mayWrite={mayWrite} />
      <section className="panel" aria-labelledby="codes">
        <h2 id="codes">All codes</h2>
        <CodesTable slug={slug} list={list} page={page} mayShow={mayShow} />
        {may(ctx.role, 'imports:write') && (
          <p>
            A list of codes comes in <a href={importsPage.href({ slug, kind: 'codes' })}>as a file</a>.
          </p>
        )}
      </section>
      {mayWrite && (
        <section className="panel" id="add" aria-labelledby="add-heading">
          <h2 id="add-heading">Add a code</h2>
          <CodeForm key={classId} slug={slug} classId={classId} />
        </section>
      )}
    </div>
  )
})

export { generateMetadata, Page as default }
