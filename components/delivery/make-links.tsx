import type { BuiltLinks } from '@/lib/delivery/build-links'
import type { LocationSummary } from '@/lib/locations/list-locations'
import { linksPage } from '@/lib/paths/delivery'
import { CopyText } from '../forms/copy-text'
import { FieldFrame } from '../forms/field-frame'
import { Note } from '../ui/note'
import { AchievementLink } from './achievement-link'

type Asked = { classId: string; course: string; location: string }
type Props = {
  slug: string
  asked: Asked
  locations: readonly LocationSummary[]
  built: BuiltLinks | null
  /** Why none could be made. */
  refused: string | null
}

/** A form of the browser's own: what the links are for stands in the address, the code does not. */
export function MakeLinks({ slug, asked, locations, built, refused }: Props) {
  return (
    <>
      <form className="form wide" action={linksPage.href({ slug })} aria-label="Make the links">
        <Text id="class" label="Class" value={asked.classId} hint="Its ID; then nothing else is needed." />
        <Text id="course" label="Course" value={asked.course} hint="As AZ-104T00, where there is no class." />
        <FieldFrame id="location" label="Location" hint="In the country where the trainer delivers.">
          <select
            className="input"
            id="location"
            name="location"
            defaultValue={asked.location}
            aria-describedby="location-hint"
          >
            <option value="">Choose</option>
            {locations.map(({ externalId, name, country }) => (
              <option key={externalId} value={externalId}>
                {[externalId, name, country].filter(Boolean).join(' · ')}
              </option>
            ))}
          </select>
        </FieldFrame>
        <p className="all row">
          <button type="submit" className="btn go">
            Make the links
          </button>
        </p>
      </form>
      {refused && <Note tone="unsure">{refused}</Note>}
      {built && <Built built={built} />}
    </>
  )
}

type TextProps = { id: string; label: string; value: string; hint: string }

const Text = ({ id, label, value, hint }: TextProps) => (
  <FieldFrame id={id} label={label} hint={hint}>
    <input
      className="input"
      id={id}
      name={id}
      defaultValue={value}
      maxLength={200}
      autoComplete="off"
      aria-describedby={`${id}-hint`}
    />
  </FieldFrame>
)

function Built({ built: { course, locationId, activation, problems } }: { built: BuiltLinks }) {
  return (
    <section className="made" aria-labelledby="made">
      <h3 id="made">
        {course} at {locationId}
      </h3>
      {problems.length > 0 && (
        <Note tone="unsure">
          <p>These links earn nothing as they are:</p>
          <ul className="list">
            {problems.map(({ code, text }) => (
              <li key={code}>{text}</li>
            ))}
          </ul>
        </Note>
      )}
      <CopyText label="Activation link, for the first day" text={activation} />
      <AchievementLink locationId={locationId} />
    </section>
  )
}
