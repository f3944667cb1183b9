import type { ClassAnswer } from '@/lib/answers/delivery'
import type { CertificateJson } from '@/lib/certificates/certificate-json'
import { showDate } from '@/lib/dates'
import { ConfirmButton } from '../forms/confirm-button'
import { DataTable } from '../tables/data-table'
import { IssueForm, RecordForm } from './issue-form'

type Props = {
  slug: string
  one: ClassAnswer
  certificates: readonly CertificateJson[]
  mayWrite: boolean
}

/** The completion certificates of a class, and the form that issues them once it is over. */
export function ClassCertificates({ slug, one, certificates, mayWrite }: Props) {
  const { classId, courseNumber, title, trainers, status, endsOn } = one
  const url = `/api/v1/orgs/${slug}/certificates`
  return (
    <section className="panel" aria-labelledby="certificates">
      <h2 id="certificates">Completion certificates</h2>
      <DataTable
        name="Completion certificates"
        rows={certificates}
        keyOf={({ id }) => String(id)}
        empty="No certificate yet. They are free, and only for who completed the class."
        columns={[
          { name: 'Number', heads: true, of: (certificate) => <Numbered {...{ url, certificate }} /> },
          { name: 'Learner', of: ({ learner }) => learner },
          { name: 'Course', of: ({ courseNumbers }) => courseNumbers.join(', ') },
          { name: 'Trainer', of: ({ trainerName }) => trainerName },
          { name: 'Completed', of: ({ completedOn }) => showDate(completedOn) },
          { name: 'Issued', of: ({ issuedOn }) => showDate(issuedOn) },
          { name: 'Valid', of: validity },
          mayWrite && {
            name: 'Action',
            label: null,
            of: (certificate) => <Action {...{ url, certificate }} />,
          },
        ]}
      />
      {mayWrite && status === 'delivered' && (
        <>
          <h3>Issue certificates</h3>
          <IssueForm {...{ slug, classId, endsOn }} trainers={trainers} courseTitle={title} />
        </>
      )}
      {mayWrite && status === 'planned' && (
        <p className="muted">Certificates can be issued from its last day on: {showDate(endsOn)}.</p>
      )}
      {mayWrite && (
        <details>
          <summary>Record a certificate that was issued elsewhere</summary>
          <RecordForm {...{ slug, classId, courseNumber }} />
        </details>
      )}
    </section>
  )
}

const Numbered = ({ url, certificate: { id, number, issuedHere } }: Row) =>
  issuedHere ? (
    <a href={`${url}/${id}`} download>
      {number}
      <span className="sr"> as a PDF</span>
    </a>
  ) : (
    number
  )

function validity({ issuedHere, revokedAt, url }: CertificateJson) {
  if (!issuedHere || url === null) return <span className="muted">Issued elsewhere</span>
  return <a href={url}>{revokedAt ? 'Revoked' : 'Valid'}</a>
}

type Row = { url: string; certificate: CertificateJson }

function Action({ url, certificate: { id, number, issuedHere, revokedAt } }: Row) {
  if (revokedAt) return null
  return issuedHere ? (
    <ConfirmButton
      action="Revoke"
      about={`certificate ${number}`}
      title={`Revoke certificate ${number}?`}
      url={`${url}/${id}`}
    >
      <p>Anyone who looks it up is told. Its number is not given again, and you cannot take it back.</p>
    </ConfirmButton>
  ) : (
    <ConfirmButton
      action="Remove"
      about={`certificate ${number}`}
      title={`Remove certificate ${number}?`}
      url={`${url}/${id}`}
    >
      <p>Only what is recorded of it here goes.</p>
    </ConfirmButton>
  )
}
