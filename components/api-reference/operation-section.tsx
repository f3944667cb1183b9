import type { DescribedAnswer, DescribedOperation, Parameter } from '@/lib/api/openapi'
import { oneOf } from '@/lib/auth/roles'
import { FieldsTable, Pieces } from './fields-table'
import { fieldsOf, holdsOf } from './schema-fields'

type Props = { method: string; path: string; operation: DescribedOperation }

/** One method of one route: who may, what goes in, what comes out. */
export function OperationSection({ method, path, operation }: Props) {
  const { operationId, summary, description, parameters = [], requestBody, responses } = operation
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
      {parameters.length > 0 && <ParametersTable parameters={parameters} about={summary} />}
      {requestBody && <Body body={requestBody} about={summary} />}
      <AnswersTable responses={responses} about={summary} />
    </section>
  )
}

function whoMay({ security, 'x-roles': roles }: DescribedOperation): string {
  if (security.length === 0) return 'Open to anybody.'
  const by = security.some((one) => 'token' in one) ? 'by a token or a session' : 'by a session'
  return roles ? `For ${oneOf(roles)}, ${by}.` : `For whoever is signed in, ${by}.`
}

function ParametersTable({ parameters, about }: { parameters: readonly Parameter[]; about: string }) {
  return (
    <table className="table fold">
      <caption className="sr">Parameters: {about}</caption>
      <thead>
        <tr>
          <th scope="col">Parameter</th>
          <th scope="col">Where</th>
          <th scope="col">Holds</th>
          <th scope="col">Meaning</th>
        </tr>
      </thead>
      <tbody>
        {parameters.map(({ name, in: where, required, schema, description }) => (
          <tr key={`${where} ${name}`}>
            <th scope="row">
              <code>{name}</code>
              {!required && <span className="id">may be left out</span>}
            </th>
            <td data-of="Where">{where}</td>
            <td data-of="Holds">
              <Pieces of={holdsOf(schema)} />
              {schema.default !== undefined && `; without it ${schema.default}`}
            </td>
            <td data-of="Meaning">{description}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
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
      {fields.length > 0 && <FieldsTable fields={fields} caption={`Body: ${about}`} />}
    </>
  )
}

function AnswersTable({
  responses,
  about,
}: {
  responses: Readonly<Record<string, DescribedAnswer>>
  about: string
}) {
  return (
    <table className="table fold">
      <caption className="sr">Answers: {about}</caption>
      <thead>
        <tr>
          <th scope="col">Status</th>
          <th scope="col">Meaning</th>
          <th scope="col">Body</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(responses).map(([status, { description, content = {} }]) => (
          <tr key={status}>
            <th scope="row">{status}</th>
            <td data-of="Meaning">{description}</td>
            <td data-of="Body">
              {Object.entries(content).map(([type, { schema }], index) => (
                <span key={type}>
                  {index > 0 && ', '}
                  {schema ? <Pieces of={holdsOf(schema)} /> : (FILES[type] ?? type)}
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const FILES: Record<string, string> = {
  'text/csv': 'CSV',
  'text/tab-separated-values': 'TSV',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel workbook',
  'text/plain': 'text',
  'text/event-stream': 'Server-Sent Events',
}
