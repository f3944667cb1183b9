import { IMPORT_KINDS } from '@/lib/imports/model/import-kinds'
import { ColumnsHelp } from './columns-help'
import { KIND_TEXTS } from './kind-texts'

/** What can be imported, where each file comes from, and how it looks. */
export function KindsHelp() {
  return (
    <section className="panel" aria-labelledby="files">
      <h2 id="files">The files, and how to get each</h2>
      <p className="muted">
        The first three decide Training Services, the next four say what their rows mean. The last six decide
        the Solutions Partner designations. Other names, orders and separators are fine: Laurel asks about
        what it does not recognise.
      </p>
      <div className="kinds">
        {IMPORT_KINDS.map((kind) => {
          const { title, what, steps } = KIND_TEXTS[kind]
          return (
            <details key={kind} id={kind}>
              <summary>
                <b>{title}</b> <span className="muted">{what}</span>
              </summary>
              <ol className="steps">
                {steps.map((step) => (
                  <li key={step}>{step}</li>
                ))}
              </ol>
              <p>
                <a href={`/api/v1/templates/${kind}.csv`} download>
                  Template with an example row<span className="sr"> of {title}</span>
                </a>
                , or{' '}
                <a href={`/api/v1/templates/${kind}.xlsx`} download>
                  for Excel<span className="sr">: template of {title}</span>
                </a>
              </p>
              <ColumnsHelp kind={kind} />
            </details>
          )
        })}
      </div>
    </section>
  )
}
