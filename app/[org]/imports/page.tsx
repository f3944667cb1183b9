import type { Metadata } from 'next'
import { ImportHistory } from '@/components/imports/history'
import { KindPanel } from '@/components/imports/kind-panel'
import { AskForRole } from '@/components/shell/ask-for-role'
import { NeedsRole } from '@/components/shell/needs-role'
import { Crumbs } from '@/components/ui/crumbs'
import { may } from '@/lib/auth/roles'
import { requireOrg } from '@/lib/http/page-context'
import { KINDS } from '@/lib/kinds'
import { listImports } from '@/lib/services/imports/list-imports'
import { getSettings } from '@/lib/services/settings/get-settings'

type Props = { params: Promise<{ org: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { ctx } = await requireOrg((await params).org)
  return { title: `Imports · ${ctx.orgName}` }
}

export default async function ImportsPage({ params }: Props) {
  const { ctx, user } = await requireOrg((await params).org)
  if (!may(ctx.role, 'imports:read')) return <NeedsRole ctx={ctx} action="imports:read" />
  const [imports, { timeZone }] = await Promise.all([listImports(ctx), getSettings(ctx)])
  const mayImport = may(ctx.role, 'imports:write')
  return (
    <div className="page">
      <Crumbs trail={[{ name: 'Data' }, { name: 'Imports' }]} />
      <h1>
        <b>Data</b> | Imports
      </h1>
      <p>
        Three files decide the designation. Good rows go in at once, rows already known are not counted twice,
        and bad rows are kept aside with what is wrong.
      </p>
      {!mayImport && <AskForRole ctx={ctx} action="imports:write" />}
      <div className="cards">
        {KINDS.map((kind) => (
          <KindPanel key={kind} slug={ctx.slug} kind={kind} mayImport={mayImport} />
        ))}
      </div>
      <section className="panel" aria-labelledby="history">
        <h2 id="history">Past imports</h2>
        <ImportHistory
          slug={ctx.slug}
          imports={imports}
          timeZone={user.timeZone ?? timeZone}
          mayWithdraw={mayImport}
        />
      </section>
    </div>
  )
}
