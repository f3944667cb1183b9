import type { Kind } from '@/lib/kinds'
import { ColumnsHelp } from './columns-help'
import { KIND_TEXTS } from './kind-texts'
import { Upload } from './upload'

/** One kind of file: where it comes from, how it looks, and the place to bring it in. */
export function KindPanel({ slug, kind, mayImport }: { slug: string; kind: Kind; mayImport: boolean }) {
  const { title, from } = KIND_TEXTS[kind]
  return (
    <section className="panel" aria-labelledby={kind}>
      <h2 id={kind}>{title}</h2>
      <p>{from}</p>
      <p>
        <a href={`/api/v1/templates/${kind}.csv`} download>
          Template with an example row
        </a>
      </p>
      <ColumnsHelp kind={kind} />
      {mayImport && <Upload slug={slug} kind={kind} title={title} />}
    </section>
  )
}
