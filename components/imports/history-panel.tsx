import { IMPORT_KINDS, type ImportKind } from '@/lib/imports/model/import-kinds'
import { importsPage } from '@/lib/paths/data'
import { ImportHistory } from './history'
import type { ImportSummary } from './incoming/contract'
import { KIND_TEXTS, kindInText } from './kind-texts'

type Props = {
  slug: string
  imports: ImportSummary[]
  /** Only this kind, or all. */
  kind: ImportKind | null
  timeZone: string
  mayWrite: boolean
}

/** Fewer than these are seen at a glance. */
const LONG = 12

export function HistoryPanel({ slug, imports, kind, timeZone, mayWrite }: Props) {
  const shown = kind === null ? imports : imports.filter((one) => one.kind === kind)
  return (
    <section className="panel" aria-labelledby="history">
      <h2 id="history">Past imports</h2>
      {(imports.length > LONG || kind !== null) && (
        <KindFilter slug={slug} kind={kind} there={new Set(imports.map((one) => one.kind))} />
      )}
      {shown.length > 0 ? (
        <ImportHistory imports={shown} {...{ slug, timeZone, mayWrite }} />
      ) : (
        <p className="muted">
          {kind === null
            ? `Nothing was imported yet. The first file appears here with its counts${mayWrite ? ', and can be withdrawn here' : ''}.`
            : `No rows of ${kindInText(kind)} were imported yet.`}
        </p>
      )}
    </section>
  )
}

function KindFilter({
  slug,
  kind,
  there,
}: {
  slug: string
  kind: ImportKind | null
  there: Set<ImportKind>
}) {
  const choices = IMPORT_KINDS.filter((one) => there.has(one) || one === kind)
  return (
    <nav className="switch" aria-label="Past imports of one kind">
      <a href={importsPage.href({ slug })} aria-current={kind === null}>
        All
      </a>
      {choices.map((one) => (
        <a key={one} href={importsPage.href({ slug, kind: one })} aria-current={kind === one}>
          {KIND_TEXTS[one].title}
        </a>
      ))}
    </nav>
  )
}
