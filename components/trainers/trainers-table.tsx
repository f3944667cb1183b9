import { showDate } from '@/lib/dates'
import type { Trainer, TrainerList } from '@/lib/services/trainers/list-trainers'
import { showNumber } from '../ui/show-count'
import { activeTime } from './active-time'
import { RemoveTrainer } from './remove-trainer'
import { editAddress, nextAddress } from './trainers-address'

type Props = { slug: string; list: TrainerList; after: string | null; mayWrite: boolean }

export function TrainersTable({ slug, list, after, mayWrite }: Props) {
  const { trainers, count, next, window } = list
  if (count === 0) return <NoTrainers slug={slug} mayWrite={mayWrite} />
  return (
    <>
      <table className="table fold">
        <caption>
          {count === 1 ? '1 trainer' : `${showNumber(count)} trainers`}. Surveys are those of{' '}
          {showDate(window.from)} – {showDate(window.to)}.
        </caption>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">MCT ID</th>
            <th scope="col">Active</th>
            <th scope="col">Credentials</th>
            <th scope="col" className="r">
              Surveys
            </th>
            {mayWrite && <th scope="col">Action</th>}
          </tr>
        </thead>
        <tbody>
          {trainers.map((trainer) => (
            <Row key={trainer.mctId} {...{ slug, trainer, mayWrite }} />
          ))}
        </tbody>
      </table>
      {(after || next) && (
        <p className="row">
          {after && <a href={`/${slug}/trainers`}>First page</a>}
          {next && <a href={nextAddress(slug, next)}>Next page</a>}
        </p>
      )}
    </>
  )
}

function Row({ slug, trainer, mayWrite }: { slug: string; trainer: Trainer; mayWrite: boolean }) {
  const { mctId, name, activeFrom, activeTo, credentials, surveys } = trainer
  return (
    <tr>
      <th scope="row">{name || <span className="muted">No name yet</span>}</th>
      <td data-of="MCT ID">{mctId}</td>
      <td data-of="Active">{activeTime(activeFrom, activeTo)}</td>
      <td data-of="Credentials">{credentials}</td>
      <td data-of="Surveys" className="r">
        {showNumber(surveys)}
      </td>
      {mayWrite && (
        <td>
          <span className="row">
            <a href={editAddress(slug, mctId)}>
              Change<span className="sr"> trainer {mctId}</span>
            </a>
            <RemoveTrainer slug={slug} mctId={mctId} />
          </span>
        </td>
      )}
    </tr>
  )
}

function NoTrainers({ slug, mayWrite }: { slug: string; mayWrite: boolean }) {
  if (!mayWrite) return <p className="muted">No trainers yet. Nobody has entered or imported them.</p>
  return (
    <>
      <p className="muted">
        No trainers yet. Your training system knows them: bring them in as one file, or add them below.
      </p>
      <p>
        <a className="btn go" href={`/${slug}/imports`}>
          Import trainers
        </a>
      </p>
    </>
  )
}
