import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FieldsTable } from '@/components/api-reference/fields-table'
import { type Group, referenceGroups } from '@/components/api-reference/groups'
import { OperationSection } from '@/components/api-reference/operation-section'
import { fieldsOf, shapesOf } from '@/components/api-reference/schema-fields'
import { WayBack } from '@/components/api-reference/way-back'
import { LonePage } from '@/components/shell/lone-page'
import { openApi } from '@/lib/api/openapi'

type Props = { params: Promise<{ group: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await groupOf(params)).name} · API reference` }
}

async function groupOf(params: Props['params']): Promise<Group> {
  const { group } = await params
  return referenceGroups().find(({ slug }) => slug === group) ?? notFound()
}

export default async function ApiGroupPage({ params }: Props) {
  const { name, text, operations } = await groupOf(params)
  const { schemas } = openApi().components
  return (
    <LonePage wide>
      <div className="page">
        <WayBack group={name} />
        <h1>
          <b>API reference</b> | {name}
        </h1>
        <p>{text}</p>
        {operations.map((one) => (
          <OperationSection key={one.operation.operationId} {...one} />
        ))}
        {shapesOf(operations, schemas).map((shape) => (
          <section key={shape} className="panel" aria-labelledby={shape}>
            <h2 id={shape}>{shape}</h2>
            {schemas[shape]?.description && <p>{schemas[shape].description}</p>}
            <FieldsTable fields={fieldsOf(schemas[shape] ?? {})} name={`Fields of ${shape}`} />
          </section>
        ))}
      </div>
    </LonePage>
  )
}
