import type { Metadata } from 'next'
import { referenceGroups } from '@/components/api-reference/groups'
import { WayBack } from '@/components/api-reference/way-back'
import { LonePage } from '@/components/shell/lone-page'
import { openApi } from '@/lib/api/openapi'
import { apiGroupPage } from '@/lib/paths/help'

export const metadata: Metadata = { title: 'API reference' }

export default function ApiReferencePage() {
  return (
    <LonePage wide>
      <div className="page">
        <WayBack />
        <h1>
          <b>API reference</b>
        </h1>
        {openApi()
          .info.description.split('\n')
          .map((line) => (
            <p key={line}>{line}</p>
          ))}
        <p>
          For tools: <a href="/api/v1/openapi.json">the same as OpenAPI 3.1</a>.
        </p>
        {referenceGroups().map(({ slug, name, text, operations }) => (
          <section key={slug} className="panel" aria-labelledby={slug}>
            <h2 id={slug}>
              <a href={apiGroupPage.href({ group: slug })}>{name}</a>
            </h2>
            <p>{text}</p>
            <ul className="stack">
              {operations.map(({ method, path, operation }) => (
                <li key={operation.operationId}>
                  <a href={apiGroupPage.href({ group: slug }, `#${operation.operationId}`)}>
                    {operation.summary}
                  </a>{' '}
                  <code className="muted">
                    {method.toUpperCase()} {path}
                  </code>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </LonePage>
  )
}
