import { PlainField } from '../forms/plain-field'

/** A form of the browser's own, so that the file is saved while it is made. */
export function PackForm({ slug, from, to }: { slug: string; from: string; to: string }) {
  return (
    <form
      className="form wide"
      method="get"
      action={`/api/v1/orgs/${slug}/audit-pack`}
      aria-label="Download an audit pack"
    >
      <PlainField name="from" label="First day" type="date" defaultValue={from} required />
      <PlainField name="to" label="Last day" type="date" defaultValue={to} required />
      <PlainField
        name="location"
        label="Locations"
        required={false}
        hint="Location IDs with commas between; all, if empty."
      />
      <div className="all row">
        <button type="submit" className="btn go">
          Download
        </button>
      </div>
    </form>
  )
}
