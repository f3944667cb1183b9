import type { DescribedAnswer, DescribedOperation, Parameter } from '@/lib/api/openapi'
import { oneOf } from '@/lib/auth/roles'
import { type Column, DataTable } from '../tables/data-table'
import { FieldsTable, Pieces } from './fields-table'
import { fieldsOf, holdsOf } from './schema-fields'

type Props = { method: string; path: string; operation: DescribedOperation }

/** One method of one route: who may, what goes in, what comes out. */
export function OperationSection({ method, path, operation }: Props) {
  const { operationId, summary, description, parameters = [], requestBody, responses } = operation
  // The organization stands in nearly every address, and is told of at the start.
  const own = parameters.filter((one) => one.in !== 'path' || one.name !== 'org')
  const all = Object.entries(responses).map(([status, answer]) => ({ status, ...answer }))
  const errors = all.filter(isProblem)
  return (
    <section className="panel" aria-labelledby={operationId}>
      <h2 id={operationId}>{summary}</h2>
      <p>
        <code>
          <b>{method.toUpperCase()}</b> {path}
        </code>
      </p>
      {description && <p>{description}</p>}
      <p className="muted">{whoMay(operation)}</p>
      {own.length > 0 && (
        <DataTable
          name={`Parameters: ${summary}`}
          columns={PARAMETERS}
          rows={own}
          keyOf={(one) => `${one.in} ${one.name}`}
        />
      )}
      {requestBody && <Body body={requestBody} about={summary} />}
      <DataTable
        name={`Answers: ${summary}`}
        columns={ANSWERS}
        rows={all.filter((one) => !isProblem(one))}
        keyOf={({ status }) => status}
      />
      <p className="muted">
        Errors: {errors.map(({ status, description: codes }) => `${status} ${codes}`).join('; ')}.
      </p>
    </section>
  )
}

const isProblem = ({ content }: DescribedAnswer): boolean =>
  Object.values(content ?? {}).some(({ schema }) => schema?.$ref?.endsWith('/Problem'))

function whoMay({ security, 'x-roles': roles }: DescribedOperation): string {
  if (security.length === 0) return 'Open to anybody.'
  const by = security.some((one) => 'token' in one) ? 'by a token or a session' : 'by a session'
  return roles ? `For ${oneOf(roles)}, ${by}.` : `For everyone who is signed in, ${by}.`
}

const PARAMETERS: Column<Parameter>[] = [
  {
    name: 'Parameter',
    of: ({ name }) => <code>{name}</code>,
    below: ({ required }) => !required && 'may be left out',
    heads: true,
  },
  { name: 'Where', of: (one) => one.in },
  {
    name: 'Holds',
    of: ({ schema }) => (
      <>
        <Pieces of={holdsOf(schema)} />
        {schema.default !== undefined && `; without it ${schema.default}`}
      </>
    ),
  },
  { name: 'Meaning', of: ({ description }) => description },
]

const ANSWERS: Column<DescribedAnswer & { status: string }>[] = [
  { name: 'Status', of: ({ status }) => status, heads: true },
  { name: 'Meaning', of: ({ description }) => description },
  {
    name: 'Body',
    of: ({ content = {} }) =>
      Object.entries(content).map(([type, { schema }], index) => (
        <span key={type}>
          {index > 0 && ', '}
          {schema ? <Pieces of={holdsOf(schema)} /> : (FILES[type] ?? type)}
        </span>
      )),
  },
]

const FILES: Record<string, string> = {
  'text/csv': 'CSV',
  'text/tab-separated-values': 'TSV',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel workbook',
  'text/plain': 'text',
  'text/event-stream': 'Server-Sent Events',
}

function Body({ body, about }: { body: NonNullable<DescribedOperation['requestBody']>; about: string }) {
  const [[type, { schema }] = ['', { schema: undefined }]] = Object.entries(body.content)
  const fields = schema ? fieldsOf(schema) : []
  return (
    <>
      <h3>Body</h3>
      <p>
        {body.description ?? `As ${type}.`}
        {fields.length === 0 && schema && ' Without fields.'}
      </p>
      {fields.length > 0 && <FieldsTable fields={fields} name={`Body: ${about}`} />}
    </>
  )
}
